import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { openItems } from '#ledger/open_items'
import { pendingVatOf } from '#ledger/pending_vat'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import type Invoice from '#sales/invoices/invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import { recordPayment } from '#sales/payments/record_payment'
import { refundCustomer } from '#sales/payments/refund_customer'
import { anIssuedInvoice } from '#tests/sales/support'
import { balanceOf, linesAbout, linesOf } from '#tests/support/lines'

const april = '2026-04-20'

test.group('A credit note', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const paid = (invoice: Invoice, amountCents: number) => recordPayment({ invoice, amountCents, receivedOn: '2026-04-10' }, null)

  test('on an unpaid invoice mirrors it and settles it', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    const note = await creditInvoice(invoice, { on: april, reason: 'Prestation annulée' }, null)

    assert.equal(note.number, 'A2026-0001')
    assert.deepEqual(note.frozen!.corrects, [{ number: 'F2026-0001', issuedOn: '2026-03-31' }])
    assert.deepEqual(await linesAbout(`invoice:${note.id}`), [
      ['706000', 1_000_00, 0],
      ['445742', 200_00, 0],
      ['411000', 0, 1_200_00],
    ])
    assert.deepEqual([invoice.openCents, note.openCents], [0, 0])
    assert.isEmpty(await openItems({ activityId: invoice.activityId }))
    assert.isEmpty(await pendingVatOf(await receivableLineOf(invoice)))
  })

  test('on a paid invoice takes the VAT that was due, and waits to be refunded', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await paid(invoice, 1_200_00)
    const note = await creditInvoice(invoice, { on: april }, null)

    assert.deepEqual(await linesAbout(`invoice:${note.id}`), [
      ['706000', 1_000_00, 0],
      ['445712', 200_00, 0],
      ['411000', 0, 1_200_00],
    ])
    assert.equal(note.openCents, 1_200_00)

    await note.load('customer')
    const refund = await refundCustomer({ customer: note.customer, lineId: await receivableLineOf(note), paidOn: '2026-04-25' }, null)
    assert.deepEqual(await linesOf(refund.entryId!), [
      ['512000', 0, 1_200_00],
      ['411000', 1_200_00, 0],
    ])
    await note.refresh()
    assert.equal(note.openCents, 0)
  })

  test('on a partly paid one takes what waits first; the refund makes no VAT due again', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await paid(invoice, 600_00)
    const note = await creditInvoice(invoice, { on: april }, null)

    assert.deepEqual(await linesAbout(`invoice:${note.id}`), [
      ['706000', 1_000_00, 0],
      ['445742', 100_00, 0],
      ['445712', 100_00, 0],
      ['411000', 0, 1_200_00],
    ])
    assert.deepEqual([invoice.openCents, note.openCents], [0, 600_00])

    await note.load('customer')
    const refund = await refundCustomer({ customer: note.customer, lineId: await receivableLineOf(note), paidOn: '2026-04-25' }, null)
    assert.lengthOf(await linesOf(refund.entryId!), 2)
    assert.equal(await balanceOf('445742', invoice.activityId), 0)
    assert.equal(await balanceOf('445712', invoice.activityId), 0)
    assert.equal(await balanceOf('411000', invoice.activityId), 0)
  })

  test('on one line, then on the rest: the two mirror the invoice to the cent', async ({ assert }) => {
    const invoice = await anIssuedInvoice({
      lines: [
        { label: 'Un', unitPriceCents: 10_02 },
        { label: 'Deux', unitPriceCents: 10_02 },
        { label: 'Trois', unitPriceCents: 10_03, vatRateBps: 550 },
        { label: 'Remise', unitPriceCents: -1_01 },
      ],
    })
    await invoice.load('lines')
    const first = await creditInvoice(invoice, { on: april, lines: [{ lineId: invoice.lines[0].id, netCents: 5_01 }] }, null)
    const rest = await creditInvoice(invoice, { on: april }, null)

    assert.deepEqual([first.netCents, first.vatCents], [5_01, 1_00])
    assert.equal(first.netCents + rest.netCents, invoice.netCents)
    assert.equal(first.vatCents + rest.vatCents, invoice.vatCents)
    for (const account of ['411000', '706000', '445742', '445744']) assert.equal(await balanceOf(account, invoice.activityId), 0, account)
    assert.equal(invoice.openCents, 0)
  })

  test('on the goods of a half-paid invoice makes due the VAT of the service that was paid', async ({ assert }) => {
    const invoice = await anIssuedInvoice({
      lines: [
        { label: 'Buffet', unitPriceCents: 100_00 },
        { label: 'Plateaux', unitPriceCents: 100_00, nature: 'goods' },
      ],
    })
    await paid(invoice, 120_00)
    await invoice.load('lines')
    const note = await creditInvoice(invoice, { on: april, lines: [{ lineId: invoice.lines[1].id, netCents: 100_00 }] }, null)

    assert.deepEqual(await linesAbout(`invoice:${note.id}`), [
      ['707000', 100_00, 0],
      ['445712', 20_00, 0],
      ['445742', 10_00, 0],
      ['445712', 0, 10_00],
      ['411000', 0, 120_00],
    ])
    assert.equal(await balanceOf('445742', invoice.activityId), 0)
    assert.equal(await balanceOf('445712', invoice.activityId), -20_00)
    assert.equal(invoice.openCents, 0)
  })

  test('mirrors under the option for debits, and without VAT', async ({ assert }) => {
    const invoice = await anIssuedInvoice({ lines: [{ label: 'Formation', unitPriceCents: 900_00, exemption: 'training' }] })
    const note = await creditInvoice(invoice, { on: april }, null)

    assert.deepEqual(await linesAbout(`invoice:${note.id}`), [
      ['706000', 900_00, 0],
      ['411000', 0, 900_00],
    ])
  })
})
