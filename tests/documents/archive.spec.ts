import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { archiveDocument, bytesOf, DocumentAltered, documentOf } from '#documents/archive'
import { pathOf } from '#documents/store'
import { aDraft, anIssuedInvoice } from '#tests/sales/support'
import { anActivity } from '#tests/support/people'

let rank = 0

test.group('The archive', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const aPaper = (words = `Pièce ${process.pid}-${++rank}`) => ({
    kind: 'essay',
    subject: `essay:${++rank}`,
    fileName: 'pièce.txt',
    mediaType: 'text/plain',
    bytes: Buffer.from(words),
  })

  test('keeps a paper with its fingerprint, and gives the same bytes back', async ({ assert, cleanup }) => {
    const paper = aPaper()
    const kept = await archiveDocument(paper)
    cleanup(() => rm(pathOf(kept.storageKey)))

    assert.lengthOf(kept.sha256, 64)
    assert.equal(kept.bytes, paper.bytes.byteLength)
    assert.deepEqual(await bytesOf((await documentOf('essay', paper.subject))!), paper.bytes)
  })

  test('never writes over a paper: the first one stays', async ({ assert, cleanup }) => {
    const paper = aPaper()
    const first = await archiveDocument(paper)
    cleanup(() => rm(pathOf(first.storageKey)))
    const again = await archiveDocument({ ...paper, bytes: Buffer.from('autre chose') })

    assert.equal(again.id, first.id)
    assert.deepEqual(await bytesOf(again), paper.bytes)
    await assert.rejects(() => db.from('documents').where('id', first.id).update({ sha256: 'x' }), /ne se modifie pas/)
  })

  test('says that a file was altered rather than hand it over', async ({ assert, cleanup }) => {
    const kept = await archiveDocument(aPaper())
    cleanup(() => rm(pathOf(kept.storageKey)))
    await writeFile(pathOf(kept.storageKey), 'falsifié')

    await assert.rejects(() => bytesOf(kept), DocumentAltered as never)
  })
})

test.group('documents:export', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('makes the PDF of each issued invoice, then writes them all', async ({ assert, cleanup }) => {
    const out = await mkdtemp(join(tmpdir(), 'factures-'))
    cleanup(() => rm(out, { recursive: true }))
    const activity = await anActivity()
    const [one, two] = [await anIssuedInvoice({ activity }), await anIssuedInvoice({ activity })]
    await aDraft({ activity })
    const { default: DocumentsExport } = await import('#documents/documents_export_command')
    const command = await ace.create(DocumentsExport, ['--kind=invoice', `--out=${out}`])
    await command.exec()

    command.assertSucceeded()
    assert.includeMembers(await readdir(out), [`${one.number}.pdf`, `${two.number}.pdf`])
    const written = await readFile(join(out, `${one.number}.pdf`))
    assert.equal(written.subarray(0, 5).toString(), '%PDF-')
    assert.deepEqual(written, await bytesOf((await documentOf('invoice', `invoice:${one.id}`))!))
  })

  test('refuses a kind that nobody keeps', async () => {
    const { default: DocumentsExport } = await import('#documents/documents_export_command')
    const command = await ace.create(DocumentsExport, ['--kind=poem', '--out=/dev/null'])
    await command.exec()
    command.assertFailed()
  })
})
