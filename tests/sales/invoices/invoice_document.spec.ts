import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { bytesOf, DocumentAltered, restoreDocument } from '#documents/archive'
import { pathOf } from '#documents/store'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { invoiceKeeper } from '#sales/invoices/invoice_keeper'
import InvoiceDocumentJob from '#sales/invoices/invoice_document_job'
import Invoice from '#sales/invoices/invoice'
import { aCustomer, anIssuedInvoice, NORDSEE, YVONNE } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { judged, kit, NO_KIT } from '#tests/support/kit'
import { aCape, anActivity } from '#tests/support/people'

const JUDGE = 'einvoice/validate-facturx.sh'

test.group('The paper of an invoice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is made once, from what was frozen, and the same whoever makes it', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    const document = await invoiceDocument(invoice)
    const again = await invoiceDocument(await Invoice.findOrFail(invoice.id))

    assert.equal(again.id, document.id)
    const { frozen } = await Invoice.findOrFail(invoice.id)
    assert.deepEqual(await bytesOf(document), invoicePdf(frozen!, writeCii(frozen!)))
  })

  test('is made again to the same content when its file was lost, and never over another', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    const document = await invoiceDocument(invoice)
    const bytes = await bytesOf(document)
    await rm(pathOf(document.storageKey))
    assert.equal(await invoiceKeeper.makeMissing!(), 1)
    assert.deepEqual(await bytesOf(document), bytes)
    assert.equal(await invoiceKeeper.makeMissing!(), 0)

    await rm(pathOf(document.storageKey))
    await assert.rejects(() => restoreDocument(document, Buffer.from('un autre')), DocumentAltered as never)
  })

  test('is made by a job after the fact too', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await InvoiceDocumentJob.dispatch({ invoiceId: invoice.id })
    const { default: Document } = await import('#documents/document')
    assert.isNotNull(await Document.findBy('subject', `invoice:${invoice.id}`))
  })

  test('and its electronic file are accepted by the judges of the reform, whatever is sold', async ({ assert, cleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'facturx-'))
    cleanup(() => rm(folder, { recursive: true }))
    const files: string[] = []
    for (const invoice of await everySale()) {
      files.push(join(folder, `${invoice.number}.pdf`))
      await writeFile(files.at(-1)!, await bytesOf(await invoiceDocument(invoice)))
    }
    const { passed, said } = await judged(JUDGE, ...files)
    assert.isTrue(passed, said)
    assert.include(said, `${files.length} passed, 0 failed`)
  })
    .timeout(240_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)

  async function everySale(): Promise<Invoice[]> {
    const activity = await anActivity()
    const nordsee = await aCustomer(activity, NORDSEE)
    const yvonne = await aCustomer(activity, { ...YVONNE, siren: null })
    const townHall = await aCustomer(activity, { kind: 'public', name: 'Mairie de Port-Essai', siren: '000000034' })
    const boston = await aCustomer(activity, { ...NORDSEE, name: 'Boston Prints Inc.', country: 'US', vatNumber: null, city: 'Boston' })
    const cape = await aCape({ startsOn: '2026-01-05' })
    await cape.load('activity')
    const mixed = await anIssuedInvoice({
      activity,
      purchaseOrder: 'BC-12',
      note: 'Merci & à bientôt.',
      deliveredOn: '2026-03-30',
      lines: [
        { label: 'Buffet', unitPriceCents: 333_33, vatRateBps: 1000, quantityMilli: 1_500, unit: 'hour' },
        { label: 'Plateaux', unitPriceCents: 18_50, vatRateBps: 550, quantityMilli: 12_000, nature: 'goods' },
        { label: 'Presse', unitPriceCents: 100_01, vatRateBps: 210, nature: 'products' },
        { label: 'Location', unitPriceCents: 65_00 },
        { label: 'Remise de fidélité', unitPriceCents: -20_00 },
      ],
    })
    const sold = [
      mixed,
      await anIssuedInvoice({ activity, customer: townHall, lines: [{ label: 'Repas', unitPriceCents: 100_00, nature: 'goods' }] }),
      await anIssuedInvoice({ activity, customer: yvonne }),
      await anIssuedInvoice({ activity, lines: [{ label: 'Formation', unitPriceCents: 900_00, exemption: 'training' }] }),
      await anIssuedInvoice({ activity, lines: [{ label: 'Peinture', unitPriceCents: 900_00, exemption: 'building_subcontract' }] }),
      await anIssuedInvoice({
        activity,
        customer: nordsee,
        lines: [{ label: 'Conseil', unitPriceCents: 900_00, exemption: 'eu_services' }],
      }),
      await anIssuedInvoice({
        activity,
        customer: nordsee,
        deliveredOn: '2026-03-30',
        lines: [{ label: 'Livres', unitPriceCents: 900_00, exemption: 'eu_goods', nature: 'goods' }],
      }),
      await anIssuedInvoice({
        activity,
        customer: boston,
        deliveredOn: '2026-03-30',
        lines: [{ label: 'Livres', unitPriceCents: 900_00, exemption: 'export', nature: 'goods' }],
      }),
      await anIssuedInvoice({
        activity,
        customer: boston,
        lines: [{ label: 'Conseil', unitPriceCents: 900_00, exemption: 'foreign_services' }],
      }),
      await anIssuedInvoice({ activity: cape.activity }),
    ]
    const notes = [
      await creditInvoice(mixed, { on: '2026-04-02', reason: 'Annulée' }, null),
      await creditInvoice(sold[3], { on: '2026-04-02' }, null),
    ]
    await aHouse({ vatOn: 'issue' })
    return [...sold, ...notes, await anIssuedInvoice({ activity }, '2026-04-02')]
  }
})
