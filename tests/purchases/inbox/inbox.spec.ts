import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type Activity from '#activities/activity'
import { bytesOf } from '#documents/archive'
import Document from '#documents/document'
import type { InvoiceFacts } from '#documents/invoice_facts'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { collectFlows } from '#einvoicing/platform/collect_flows'
import { FileRefused } from '#einvoicing/reading/file_refused'
import RefusedFile from '#einvoicing/reading/refused_file'
import { carryTransmission } from '#einvoicing/transmissions/carry_transmission'
import { readStatuses } from '#einvoicing/lifecycle/read_status'
import { lifeOf } from '#einvoicing/lifecycle/life_of'
import { acceptEInvoice, CreditNoteByHand } from '#purchases/inbox/accept_einvoice'
import { disputeEInvoice } from '#purchases/inbox/dispute_einvoice'
import { doubtsAbout } from '#purchases/inbox/doubts_about'
import { receiveUpload } from '#purchases/inbox/receive_upload'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { refuseEInvoice } from '#purchases/inbox/refuse_einvoice'
import { shelveEInvoice } from '#purchases/inbox/shelve_einvoice'
import { takeInEInvoice } from '#purchases/inbox/take_in_einvoice'
import { AlreadyAnswered } from '#purchases/inbox/waiting_einvoice'
import { bookReceivedInvoice } from '#purchases/supplier_invoices/book_received_invoice'
import { SupplierInvoiceKnown } from '#purchases/supplier_invoices/purchase_refusals'
import { addSupplier } from '#purchases/suppliers/add_supplier'
import { aLine, anInvoice } from '#tests/documents/invoice_samples'
import { aHouse } from '#tests/support/house'
import { linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'
import { aPlatform } from '#tests/support/platform'
import { aSupplierInvoice } from '#tests/support/purchases'
import { anAccountant } from '#tests/support/users'
import { littoral, pirogues } from '#tests/purchases/inbox/parties'

let rank = 0

/** A telephone bill of 50 € and 10 € of VAT, told in the standard's words. */
const aBill = (change: Partial<InvoiceFacts> = {}) =>
  anInvoice({
    number: `TL-${process.pid}-${++rank}`,
    issuedOn: '2026-03-06',
    dueOn: '2026-04-05',
    seller: littoral,
    customer: pirogues,
    lines: [aLine({ label: 'Forfait mobile', unitPriceCents: 50_00, vatRateBps: 2000 })],
    ...change,
  })

const xmlOf = (facts: InvoiceFacts) => ({ fileName: 'facture.xml', bytes: Buffer.from(writeCii(facts)) })
const codedActivity = (purchaseCode: string) => anActivity({ purchaseCode })
const approval = (activity: Activity) => ({ activityId: activity.id, label: 'Téléphone', accounts: ['626000'] })

test.group('The inbox of electronic invoices', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ einvoicingFrom: '2026-01-01' })))

  test('the purchase code leads to its activity, wherever the supplier wrote it', async ({ assert }) => {
    const activity = await codedActivity(`PIR-${process.pid}`)
    for (const where of ['buyerReference', 'orderNumber'] as const) {
      const received = await takeInEInvoice(xmlOf(aBill({ [where]: `Cde 12 / pir-${process.pid}` })), '2026-03-07', null)
      assert.deepEqual([received.activityId, received.routedBy], [activity.id, 'code'])
    }
    const inObject = writeCii(aBill())
      .replace('<ram:BuyerTradeParty>', '$&')
      .replace(
        '</ram:ApplicableHeaderTradeAgreement>',
        `<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>PIR-${process.pid}</ram:IssuerAssignedID><ram:TypeCode>130</ram:TypeCode></ram:AdditionalReferencedDocument></ram:ApplicableHeaderTradeAgreement>`
      )
    const received = await takeInEInvoice({ fileName: 'x', bytes: Buffer.from(inObject) }, '2026-03-07', null)
    assert.equal(received.activityId, activity.id)
  })

  test('else the habit of the supplier, else a person chooses', async ({ assert }) => {
    assert.isNull((await takeInEInvoice(xmlOf(aBill()), '2026-03-07', null)).activityId)
    const supplier = await addSupplier({ name: 'Télécoms (autre nom)', siren: littoral.siren })
    const activity = await anActivity()
    await aSupplierInvoice(activity.id, { supplier })
    assert.isNull((await takeInEInvoice(xmlOf(aBill()), '2026-03-07', null)).activityId)
    await aSupplierInvoice(activity.id, { supplier })
    const known = await takeInEInvoice(xmlOf(aBill()), '2026-03-07', null)
    assert.deepEqual([known.activityId, known.routedBy], [activity.id, 'habit'])

    await aSupplierInvoice((await anActivity()).id, { supplier })
    assert.isNull((await takeInEInvoice(xmlOf(aBill()), '2026-03-07', null)).activityId)
  })

  test('two codes on one invoice tell nothing', async ({ assert }) => {
    await codedActivity(`UN-${process.pid}`)
    await codedActivity(`DEUX-${process.pid}`)
    const received = await takeInEInvoice(xmlOf(aBill({ buyerReference: `UN-${process.pid} DEUX-${process.pid}` })), '2026-03-07', null)
    assert.isNull(received.activityId)
  })

  test('approved: a supplier invoice with its document, booked like any other, and the supplier is told', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const facts = aBill()
    const pdf = Buffer.from(invoicePdf(facts, writeCii(facts)))
    platform.hold({ id: `p-${rank}`, kind: 'invoice' }, pdf)
    await collectFlows('2026-03-07')
    const received = await ReceivedEInvoice.query().where('flow_id', `p-${rank}`).firstOrFail()
    assert.isEmpty(await doubtsAbout(received))

    const maud = await anAccountant()
    const activity = await anActivity()
    const { invoice, transmission } = await acceptEInvoice(received, approval(activity), '2026-03-08', maud)
    assert.deepEqual([invoice.number, invoice.totalCents, invoice.dueOn], [facts.number, 60_00, '2026-04-05'])
    const kept = await invoice.refresh()
    assert.deepEqual(await bytesOf(await Document.findOrFail(kept.documentId!)), pdf)
    await carryTransmission(transmission!.id, '2026-03-08')
    const [approved] = readStatuses(platform.sent[0].bytes)
    assert.deepInclude(approved, { code: 205, on: '2026-03-08' })
    assert.deepInclude(approved.invoice, { number: facts.number, sellerSiren: littoral.siren })

    const booked = await bookReceivedInvoice(invoice, '2026-03-09', maud)
    assert.deepEqual(await linesOf(booked.entryId!), [
      ['626000', 50_00, 0],
      ['445640', 10_00, 0],
      ['401000', 0, 60_00],
    ])
    await assert.rejects(() => acceptEInvoice(received, approval(activity), '2026-03-09', maud), AlreadyAnswered as never)
  })

  test('disputed, it waits here; refused, it leaves; each with its reason told', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    platform.hold({ id: 'q', kind: 'invoice' }, writeCii(aBill()))
    await collectFlows('2026-03-07')
    const received = await ReceivedEInvoice.query().where('flow_id', 'q').firstOrFail()
    const maud = await anAccountant()
    const disputed = await disputeEInvoice(received, { code: 'QTE_ERR', words: 'Un seul forfait' }, '2026-03-08', maud)
    assert.isTrue((await received.refresh()).isWaiting)
    const refused = await refuseEInvoice(received, { code: 'NON_CONFORME' }, '2026-03-09', maud)
    assert.isFalse((await received.refresh()).isWaiting)

    for (const one of [disputed, refused]) await carryTransmission(one!.id, '2026-03-09')
    assert.deepEqual(
      platform.sent.map(({ bytes }) => readStatuses(bytes)[0]).map(({ code, reason }) => [code, reason!.code]),
      [
        [207, 'QTE_ERR'],
        [210, 'NON_CONFORME'],
      ]
    )
    assert.match(
      (await lifeOf(received.subject)).map(({ what }) => what).join(),
      /En litige : Quantité erronée : Un seul forfait,Refusée : Mention obligatoire manquante/
    )
    await assert.rejects(() => refuseEInvoice(received, { code: 'DOUBLON' }, '2026-03-09', maud), AlreadyAnswered as never)
  })

  test('an invoice put in by hand is answered in the house only', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const maud = await anAccountant()
    const received = await receiveUpload(xmlOf(aBill()), '2026-03-07', maud)
    assert.isNull(await refuseEInvoice(received, { code: 'DOUBLON' }, '2026-03-08', maud))
    assert.isEmpty(platform.sent)
    assert.lengthOf(await lifeOf(received.subject), 1)
  })

  test('the same number from the same supplier is doubted, then refused; the same file stays out', async ({ assert }) => {
    const maud = await anAccountant()
    const facts = aBill()
    const first = await receiveUpload(xmlOf(facts), '2026-03-07', maud)
    const activity = await anActivity()
    await acceptEInvoice(first, approval(activity), '2026-03-07', maud)
    const twin = await receiveUpload(xmlOf({ ...facts, title: 'Duplicata' }), '2026-03-08', maud)
    assert.match((await doubtsAbout(twin)).join(' '), /déjà dans la maison.*déjà arrivée/)
    await assert.rejects(() => acceptEInvoice(twin, approval(activity), '2026-03-08', maud), SupplierInvoiceKnown as never)
    await assert.rejects(() => receiveUpload(xmlOf(facts), '2026-03-08', maud), FileRefused as never)
  })

  test('a credit note goes by hand, and is shelved', async ({ assert }) => {
    const maud = await anAccountant()
    const note = aBill({ kind: 'credit_note', dueOn: undefined, corrects: [{ number: 'TL-1', issuedOn: '2026-02-01' }] })
    const received = await receiveUpload(xmlOf(note), '2026-03-07', maud)
    await assert.rejects(async () => acceptEInvoice(received, approval(await anActivity()), '2026-03-07', maud), CreditNoteByHand as never)
    assert.isFalse((await shelveEInvoice(received, '2026-03-08', maud)).isWaiting)
  })

  test('what bites stays out, with its reason and without its content', async ({ assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    platform.hold({ id: 'r', kind: 'invoice', fileName: 'facture.pdf' }, '%PDF-1.7\n1 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n')
    platform.hold({ id: 's', kind: 'invoice' }, writeCii(aBill()))
    await collectFlows('2026-03-07')
    const [refused] = await RefusedFile.query().where('flow_id', 'r')
    assert.deepInclude(refused.serialize(), { fileName: 'facture.pdf', refusedOn: '2026-03-07' })
    assert.match(refused.reason, /JavaScript/)
    assert.isNotNull(await ReceivedEInvoice.query().where('flow_id', 's').first())
    assert.isNull(await ReceivedEInvoice.query().where('flow_id', 'r').first())
  })

  test('a subcontractor of the building bills no VAT: the cooperative owes it', async ({ assert }) => {
    const lines = [aLine({ label: 'Pose', unitPriceCents: 1_000_00, vatCategory: 'AE', vatRateBps: 0 })]
    const maud = await anAccountant()
    const received = await receiveUpload(xmlOf(aBill({ lines })), '2026-03-07', maud)
    const { invoice } = await acceptEInvoice(received, { ...approval(await anActivity()), accounts: ['604000'] }, '2026-03-07', maud)
    assert.deepEqual([invoice.reverseCharge, invoice.totalCents], ['building', 1_000_00])
  })
})
