import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import type { StatusMessage, StatusParty } from '#einvoicing/lifecycle/status_message'
import { readStatuses } from '#einvoicing/lifecycle/read_status'
import { DISPUTE_REASONS, REASONS } from '#einvoicing/lifecycle/statuses'
import { writeStatus } from '#einvoicing/lifecycle/write_status'
import { FileRefused } from '#einvoicing/reading/file_refused'
import { judged, kit, NO_KIT } from '#tests/support/kit'

const JUDGE = 'einvoice/validate-facturx.sh'
const pirogues: StatusParty = { siren: '000000018', name: 'Les Pirogues', role: 'SE', address: '000000018' }
const estran: StatusParty = { siren: '000000026', name: 'Éditions de l’Estran & Fils', role: 'BY', address: '000000026_COMPTA' }
const invoice = { number: 'F2026-0001', typeCode: '380', issuedOn: '2026-10-05' }
const AT = '20261105093000'

const MESSAGES: Record<string, [StatusMessage, StatusParty, StatusParty]> = {
  'collected at two rates': [
    {
      code: 212,
      on: '2026-11-05',
      invoice,
      collected: [
        { rateBps: 2000, cents: 1_200_00 },
        { rateBps: 550, cents: 105_50 },
      ],
    },
    pirogues,
    estran,
  ],
  'taken in charge': [{ code: 204, on: '2026-11-05', invoice }, estran, pirogues],
  'approved': [{ code: 205, on: '2026-11-05', invoice }, estran, pirogues],
  ...Object.fromEntries(
    Object.entries(REASONS).map(([code, words]) => [
      `refused, ${code}`,
      [{ code: 210, on: '2026-11-05', invoice, reason: { code, words } }, estran, pirogues],
    ])
  ),
  ...Object.fromEntries(
    Object.entries(DISPUTE_REASONS).map(([code, words]) => [
      `disputed, ${code}`,
      [{ code: 207, on: '2026-11-05', invoice, reason: { code, words } }, estran, pirogues],
    ])
  ),
}

test.group('Life-cycle statuses', () => {
  test('{0}: what was written is read back')
    .with(Object.entries(MESSAGES))
    .run(({ assert }, [, [message, from, to]]) => {
      const [read] = readStatuses(Buffer.from(writeStatus(message, from, to, AT)))
      assert.deepEqual(read, { reason: undefined, collected: [], ...message, invoice: { ...invoice, sellerSiren: '000000018' } })
    })

  test('every status passes the judges', async ({ assert, cleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'statuts-'))
    cleanup(() => rm(folder, { recursive: true }))
    const files = await Promise.all(
      Object.values(MESSAGES).map(async ([message, from, to], rank) => {
        const file = join(folder, `${rank}.xml`)
        await writeFile(file, writeStatus(message, from, to, AT))
        return file
      })
    )
    const { passed, said } = await judged(JUDGE, ...files)
    assert.isTrue(passed, said)
  })
    .timeout(240_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)

  test('the samples of the standard are read', async ({ assert }) => {
    const sample = (name: string) => readFile(`${kit('einvoice/samples/cdar')}/${name}`)
    const [deposited] = readStatuses(await sample('UC1_F202500003_01-CDV-200_Deposee.xml'))
    assert.deepInclude(deposited, { code: 200, on: '2025-07-01' })
    const [collected] = readStatuses(await sample('UC1_F202500003_07-CDV-212_Encaissee.xml'))
    assert.deepInclude(collected, { code: 212, on: '2025-08-02', collected: [{ rateBps: 2000, cents: 12_000_00 }] })
  }).skip(kit('einvoice/samples/cdar') === undefined, NO_KIT)

  test('refused: a status nobody knows, a message without its invoice', ({ assert }) => {
    const [message, from, to] = MESSAGES['approved']
    const xml = writeStatus(message, from, to, AT)
    for (const wrong of [xml.replace('>205<', '>999<'), xml.replace(/<ram:IssuerAssignedID>.*?<\/ram:IssuerAssignedID>/, ''), '<autre/>'])
      assert.throws(() => readStatuses(Buffer.from(wrong)), FileRefused as never)
  })
})
