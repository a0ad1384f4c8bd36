import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { folderPlatform } from '#einvoicing/platform/folder_platform'
import { PlatformRefuses } from '#einvoicing/platform/platform'

async function aFolder(cleanup: (after: () => Promise<void>) => void) {
  const folder = await mkdtemp(join(tmpdir(), 'plateforme-'))
  cleanup(() => rm(folder, { recursive: true }))
  return folder
}

test.group('Two folders in place of a platform', () => {
  test('what is sent is a file, with what is known of it beside', async ({ assert, cleanup }) => {
    const folder = await aFolder(cleanup)
    const bytes = Buffer.from('%PDF-1.7')
    const flow = {
      trackingId: 'suivi-1',
      fileName: '../F2026 1.pdf',
      mediaType: 'application/pdf',
      bytes,
      syntax: 'Factur-X',
      rule: 'B2B',
    } as const
    assert.equal(await folderPlatform(folder).send(flow), 'suivi-1')
    assert.deepEqual((await readdir(join(folder, 'envoi'))).sort(), ['suivi-1-.._F2026_1.pdf', 'suivi-1-.._F2026_1.pdf.json'])
    assert.deepEqual(await readFile(join(folder, 'envoi', 'suivi-1-.._F2026_1.pdf')), bytes)
  })

  test('what is put in the other is read, invoices apart from statuses', async ({ assert, cleanup }) => {
    const folder = await aFolder(cleanup)
    const platform = folderPlatform(folder)
    assert.deepEqual(await platform.news(), [])
    await mkdir(join(folder, 'reception'))
    await writeFile(join(folder, 'reception', 'statut.xml'), '<rsm:CrossDomainAcknowledgementAndResponse/>')
    await writeFile(join(folder, 'reception', 'facture.PDF'), '%PDF-')
    await writeFile(join(folder, 'reception', 'notes.txt'), 'rien')
    const news = await platform.news()
    assert.sameDeepMembers(
      news.map(({ kind, fileName }) => [kind, fileName]),
      [
        ['status', 'statut.xml'],
        ['invoice', 'facture.PDF'],
      ]
    )
    const invoice = news.find(({ kind }) => kind === 'invoice')!
    assert.equal((await platform.fileOf(invoice.id)).toString(), '%PDF-')
    await assert.rejects(() => platform.fileOf('../../etc/passwd'), PlatformRefuses as never)
  })

  test('its directory is a file; without one, a company receives under its SIREN', async ({ assert, cleanup }) => {
    const folder = await aFolder(cleanup)
    const platform = folderPlatform(folder)
    assert.equal(await platform.addressOf('000000026'), '000000026')
    await writeFile(join(folder, 'annuaire.json'), '{"000000026": "000000026_COMPTA"}')
    assert.equal(await platform.addressOf('000000026'), '000000026_COMPTA')
    assert.isNull(await platform.addressOf('000000034'))
  })
})
