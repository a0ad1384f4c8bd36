import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { lifeOf } from '#einvoicing/lifecycle/life_of'
import LifecycleStatus from '#einvoicing/lifecycle/lifecycle_status'
import { readStatuses } from '#einvoicing/lifecycle/read_status'
import type { StatusMessage } from '#einvoicing/lifecycle/status_message'
import { writeStatus } from '#einvoicing/lifecycle/write_status'
import { collectFlows } from '#einvoicing/platform/collect_flows'
import { PlatformSilent } from '#einvoicing/platform/platform'
import RefusedFile from '#einvoicing/reading/refused_file'
import { carryTransmission } from '#einvoicing/transmissions/carry_transmission'
import Transmission from '#einvoicing/transmissions/transmission'
import type Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { lookUpCustomer } from '#sales/transmissions/look_up_customer'
import { AlreadyRedone, NotSentBack, redoInvoice } from '#sales/transmissions/redo_invoice'
import { tellCollections } from '#sales/transmissions/tell_collections'
import { NotForThePlatform, transmitInvoice } from '#sales/transmissions/transmit_invoice'
import { unsentInvoices } from '#sales/transmissions/unsent_invoices'
import { aHouse } from '#tests/support/house'
import { balanceOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'
import { aPlatform } from '#tests/support/platform'
import { anAccountant } from '#tests/support/users'
import { aCustomer, anIssuedInvoice, aDraft, NORDSEE, YVONNE } from '#tests/sales/support'

const house = { siren: '000000018', name: 'Les Pirogues', role: 'SE' as const, address: '000000018' }
const estran = { siren: '000000026', name: 'Éditions de l’Estran', role: 'BY' as const, address: '000000026' }

/** What the customer's side says of an invoice. */
const said = (invoice: Invoice, message: Pick<StatusMessage, 'code' | 'reason'>, sellerSiren = house.siren) =>
  writeStatus(
    { ...message, on: '2026-04-02', invoice: { number: invoice.number!, typeCode: '380', issuedOn: invoice.issuedOn! } },
    estran,
    { ...house, siren: sellerSiren },
    '20260402100000'
  )

async function aSentInvoice(facts: Parameters<typeof anIssuedInvoice>[0] = {}) {
  const invoice = await anIssuedInvoice(facts)
  const { id } = await transmitInvoice(invoice, '2026-03-31', null)
  await carryTransmission(id, '2026-03-31')
  return invoice
}

test.group('Invoices through the platform', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ einvoicingFrom: '2026-01-01' })))

  test('the archived Factur-X leaves once, whatever is asked', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const invoice = await aSentInvoice()
    const again = await transmitInvoice(invoice, '2026-04-01', null)
    await carryTransmission(again.id, '2026-04-01')

    assert.lengthOf(platform.sent, 1)
    assert.deepInclude(platform.sent[0], { syntax: 'Factur-X', rule: 'B2B', fileName: `${invoice.number}.pdf` })
    assert.equal(platform.sent[0].bytes.subarray(0, 5).toString(), '%PDF-')
    assert.deepEqual(
      (await lifeOf(`invoice:${invoice.id}`)).map(({ on, what }) => [on, what]),
      [['2026-03-31', 'Envoyée à la plateforme']]
    )
  })

  test('a silent platform is tried again, and each attempt is seen', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    platform.failure = 'silent'
    const invoice = await anIssuedInvoice()
    const { id } = await transmitInvoice(invoice, '2026-03-31', null)
    for (const attempt of [1, 2]) {
      await assert.rejects(() => carryTransmission(id, '2026-03-31'), PlatformSilent as never)
      assert.equal((await Transmission.findOrFail(id)).attempts, attempt)
    }
    const [waiting] = await lifeOf(`invoice:${invoice.id}`)
    assert.match(waiting.what, /2 essais : La plateforme ne répond pas/)

    platform.failure = undefined
    const sent = await carryTransmission(id, '2026-04-01')
    assert.deepEqual([sent.attempts, sent.sentOn, sent.failure], [3, '2026-04-01', null])
  })

  test('not for the platform: before the day, a private person, another country, a draft', async ({ assert, cleanup }) => {
    aPlatform(cleanup)
    const activity = await anActivity()
    const foreign = await aCustomer(activity, { ...NORDSEE, siren: undefined })
    const others = [
      await anIssuedInvoice({ customer: await aCustomer(activity, { ...YVONNE, siren: undefined }), activity }),
      await anIssuedInvoice({ customer: foreign, activity, lines: [{ label: 'Audit', unitPriceCents: 100_00, exemption: 'eu_services' }] }),
      await aDraft(),
    ]
    for (const invoice of others) await assert.rejects(() => transmitInvoice(invoice, '2026-04-01', null), NotForThePlatform as never)

    const invoice = await anIssuedInvoice()
    assert.include(
      (await unsentInvoices()).map(({ id }) => id),
      invoice.id
    )
    await aHouse({ einvoicingFrom: '2026-09-01' })
    await assert.rejects(() => transmitInvoice(invoice, '2026-04-01', null), NotForThePlatform as never)
    assert.notInclude(
      (await unsentInvoices()).map(({ id }) => id),
      invoice.id
    )
  })

  test('the directory says where the customer receives, and the invoice says it too', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    platform.directory.set('000000026', '000000026_COMPTA')
    const customer = await lookUpCustomer(await aCustomer(await anActivity()), '2026-03-31')
    assert.equal(customer.electronicAddress, '000000026_COMPTA')

    platform.failure = 'silent'
    const other = await lookUpCustomer(await aCustomer(await anActivity(), { siren: '000000034', name: 'Autre' }), '2026-03-31')
    assert.isNull(other.electronicAddress)
    assert.equal(
      await db
        .from('directory_lines')
        .where('siren', '000000026')
        .first()
        .then((line) => line.address),
      '000000026_COMPTA'
    )
  })

  test('what the customer and its platform say is kept on the invoice, once', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const invoice = await aSentInvoice()
    platform.hold({ id: 'a', kind: 'status' }, said(invoice, { code: 203 }))
    platform.hold(
      { id: 'b', kind: 'status' },
      said(invoice, { code: 207, reason: { code: 'QTE_ERR', words: 'Trois buffets, pas quatre' } })
    )
    await collectFlows('2026-04-02')
    await collectFlows('2026-04-03')

    const told = (await lifeOf(`invoice:${invoice.id}`)).map(({ what }) => what)
    assert.deepEqual(told, ['Envoyée à la plateforme', 'Mise à disposition', 'En litige : Quantité erronée : Trois buffets, pas quatre'])
  })

  test('kept out: the status of another house, of an unknown invoice, a hostile one; the others go on', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const invoice = await aSentInvoice()
    platform.hold({ id: 'a', kind: 'status' }, said(invoice, { code: 203 }, '000000034'))
    platform.hold({ id: 'b', kind: 'status' }, said(invoice, { code: 203 }).replaceAll(invoice.number!, 'F1999-0001'))
    platform.hold({ id: 'c', kind: 'status' }, '<!DOCTYPE x><x/>')
    platform.hold({ id: 'd', kind: 'status' }, said(invoice, { code: 205 }))
    const { flowCount } = await collectFlows('2026-04-02')

    assert.equal(flowCount, 4)
    const refused = await RefusedFile.query().orderBy('id', 'desc').limit(3)
    assert.match(
      refused
        .map(({ reason }) => reason)
        .reverse()
        .join(),
      /SIREN 000000034.*F1999-0001.*DOCTYPE/
    )
    assert.equal((await LifecycleStatus.query().where('subject', `invoice:${invoice.id}`)).at(-1)!.code, 205)
  })

  test('« Encaissée » says what came of each rate, payment after payment, to the cent', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const lines = [
      { label: 'Buffet', unitPriceCents: 100_01, vatRateBps: 1000 },
      { label: 'Salle', unitPriceCents: 33_33 },
    ]
    const invoice = await aSentInvoice({ lines })
    const maud = await anAccountant()
    await recordPayment({ invoice, amountCents: 50_00, receivedOn: '2026-04-10' }, maud)
    for (const { id } of await tellCollections('2026-04-10', null)) await carryTransmission(id, '2026-04-10')
    await recordPayment({ invoice, amountCents: invoice.openCents, receivedOn: '2026-04-20' }, maud)
    for (const { id } of await tellCollections('2026-04-20', null)) await carryTransmission(id, '2026-04-20')
    assert.isEmpty(await tellCollections('2026-04-21', null))

    const statuses = platform.sent.filter(({ syntax }) => syntax === 'CDAR').map(({ bytes }) => readStatuses(bytes)[0])
    assert.deepEqual(
      statuses.map(({ code, on }) => [code, on]),
      [
        [212, '2026-04-10'],
        [212, '2026-04-20'],
      ]
    )
    const ofRate = (bps: number) =>
      statuses
        .flatMap(({ collected = [] }) => collected)
        .filter(({ rateBps }) => rateBps === bps)
        .reduce((sum, { cents }) => sum + cents, 0)
    assert.deepEqual([ofRate(1000), ofRate(2000)], [100_01 + 10_00, 33_33 + 6_67])
  })

  test('nothing is told of an invoice whose VAT was due at once, nor of one that never left', async ({ assert, cleanup }) => {
    aPlatform(cleanup)
    const goods = await aSentInvoice({ lines: [{ label: 'Paniers', unitPriceCents: 100_00, nature: 'goods' }] })
    const unsent = await anIssuedInvoice()
    for (const invoice of [goods, unsent]) await recordPayment({ invoice, amountCents: invoice.totalCents, receivedOn: '2026-04-10' }, null)
    assert.isEmpty(await tellCollections('2026-04-10', null))
  })

  test('a refused invoice leaves the books by an internal note and comes back as a draft', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const activity = await anActivity()
    const invoice = await aSentInvoice({ activity })
    await assert.rejects(() => redoInvoice(invoice, '2026-04-02', null), NotSentBack as never)
    platform.hold({ id: 'a', kind: 'status' }, said(invoice, { code: 210, reason: { code: 'CMD_ERR', words: 'Bon de commande 12' } }))
    await collectFlows('2026-04-02')

    const draft = await redoInvoice(invoice, '2026-04-03', await anAccountant())
    assert.deepEqual([draft.isDraft, draft.replacesId, draft.totalCents], [true, invoice.id, invoice.totalCents])
    assert.deepEqual([await balanceOf('411000', activity.id), await balanceOf('706000', activity.id)], [0, 0])
    const [note] = await invoice.related('creditNotes').query()
    assert.equal(note.frozen!.processing, 'ARCHIVEONLY')
    await assert.rejects(() => transmitInvoice(note, '2026-04-03', null), NotForThePlatform as never)

    await issueInvoice(draft, '2026-04-03', null)
    assert.notEqual(draft.number, invoice.number)
    await assert.rejects(() => redoInvoice(invoice, '2026-04-03', null), AlreadyRedone as never)
  })

  test('the platform refuses first: same road', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    platform.failure = 'refuses'
    const invoice = await aSentInvoice()
    const [refused] = await lifeOf(`invoice:${invoice.id}`)
    assert.match(refused.what, /Refusée par la plateforme/)
    assert.isTrue((await redoInvoice(invoice, '2026-04-01', null)).isDraft)
  })

  test('refused afterwards, by an acknowledgement', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const invoice = await aSentInvoice()
    const { trackingId } = platform.sent[0]
    platform.hold({ id: 'flux-1', kind: 'acknowledgement', trackingId, refusal: 'numéro déjà vu' })
    await collectFlows('2026-04-02')
    const [, refused] = await lifeOf(`invoice:${invoice.id}`)
    assert.deepEqual(refused, { on: '2026-04-02', what: 'Refusée par la plateforme : numéro déjà vu', is: 'late' })
  })
})
