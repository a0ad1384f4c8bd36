import { test } from '@japa/runner'
import { httpPlatform } from '#einvoicing/platform/http_platform'
import { PlatformRefuses, PlatformSilent, type OutgoingFlow } from '#einvoicing/platform/platform'
import { FLOW_API, startFakePlatform } from '#tests/support/fake_platform'
import { kit, NO_KIT } from '#tests/support/kit'

const anInvoice: OutgoingFlow = {
  trackingId: 'suivi-1',
  fileName: 'F2026-0001.pdf',
  mediaType: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7 facture'),
  syntax: 'Factur-X',
  rule: 'B2B',
}

test.group('A platform over HTTP (AFNOR XP Z12-013)', () => {
  test('sends an invoice with what the standard asks to know of it', async ({ assert, cleanup }) => {
    const fake = await startFakePlatform()
    cleanup(() => fake.stop())
    assert.equal(await httpPlatform(fake.access).send(anInvoice), 'flux-1')

    const [{ about, bytes }] = fake.received
    assert.deepEqual(bytes, anInvoice.bytes)
    assert.deepInclude(about, { trackingId: 'suivi-1', flowSyntax: 'Factur-X', processingRule: 'B2B', name: 'F2026-0001.pdf' })
    assert.lengthOf(about.sha256, 64)
    assert.deepEqual(fake.strayed, [])
  }).skip(kit(FLOW_API) === undefined, NO_KIT)

  test('hears of invoices, statuses and refusals, page after page, oldest first', async ({ assert, cleanup }) => {
    const fake = await startFakePlatform()
    cleanup(() => fake.stop())
    fake.hold({ flowId: 'c', updatedAt: '2026-11-22T08:00:00Z', flowType: 'CustomerInvoiceLC', flowSyntax: 'CDAR' })
    fake.hold({ flowId: 'a', updatedAt: '2026-11-20T08:00:00Z' }, Buffer.from('<facture/>'))
    const details = [{ level: 'Error', item: 'BT-1', reasonCode: 'InvalidSchema', reasonMessage: 'numéro illisible' }]
    const acknowledgement = { status: 'Error', details }
    fake.hold({
      flowId: 'b',
      trackingId: 'suivi-9',
      updatedAt: '2026-11-21T08:00:00Z',
      flowDirection: 'Out',
      flowType: 'CustomerInvoice',
      acknowledgement,
    })
    fake.hold({ flowId: 'd', updatedAt: '2026-11-22T09:00:00Z', flowType: 'StateSupplierInvoice' })

    const platform = httpPlatform(fake.access)
    const news = await platform.news()
    assert.deepEqual(
      news.map(({ id, kind, refusal }) => [id, kind, refusal]),
      [
        ['a', 'invoice', undefined],
        ['b', 'acknowledgement', 'numéro illisible'],
        ['c', 'status', undefined],
      ]
    )
    assert.deepEqual(
      (await platform.news('2026-11-21T08:00:00Z')).map(({ id }) => id),
      ['c']
    )
    assert.equal((await platform.fileOf('a')).toString(), '<facture/>')
    assert.deepEqual(fake.strayed, [])
  }).skip(kit(FLOW_API) === undefined, NO_KIT)

  test('finds where a company receives', async ({ assert, cleanup }) => {
    const fake = await startFakePlatform()
    cleanup(() => fake.stop())
    fake.directory.set('000000026', '000000026_COMPTA')
    const platform = httpPlatform(fake.access)
    assert.equal(await platform.addressOf('000000026'), '000000026_COMPTA')
    assert.isNull(await platform.addressOf('000000034'))
    assert.deepEqual(fake.strayed, [])
  }).skip(kit(FLOW_API) === undefined, NO_KIT)

  test('tells silence, to be tried again, from a refusal', async ({ assert }) => {
    const fake = await startFakePlatform()
    const platform = httpPlatform(fake.access)
    fake.failWith(503, 429, 422)
    await assert.rejects(() => platform.send(anInvoice), PlatformSilent as never)
    await assert.rejects(() => platform.send(anInvoice), PlatformSilent as never)
    await assert.rejects(() => platform.send(anInvoice), PlatformRefuses as never)
    await assert.rejects(() => httpPlatform({ ...fake.access, token: 'autre' }).news(), PlatformRefuses as never)
    await assert.rejects(() => platform.fileOf('inconnu'), PlatformRefuses as never)
    await fake.stop()
    await assert.rejects(() => platform.news(), PlatformSilent as never)
  }).skip(kit(FLOW_API) === undefined, NO_KIT)
})
