import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { SettlementTooLarge } from '#ledger/letter'
import { openItems } from '#ledger/open_items'
import { settle } from '#ledger/settle'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import { MoreThanReceived, PaymentWithoutInvoice, recordCustomerPayment } from '#sales/payments/record_customer_payment'
import { NothingToPay, recordPayment } from '#sales/payments/record_payment'
import { NothingToRefund, refundableOf, refundCustomer } from '#sales/payments/refund_customer'
import { aCustomer, aDraft, anIssuedInvoice, YVONNE } from '#tests/sales/support'
import { balanceOf, linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'

const on = '2026-04-10'

test.group('A payment', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('of a mixed invoice in three times: each rate becomes due, nothing is left waiting', async ({ assert }) => {
    const invoice = await anIssuedInvoice({
      lines: [
        { label: 'Buffet', unitPriceCents: 333_33, vatRateBps: 1000 },
        { label: 'Location', unitPriceCents: 100_01 },
        { label: 'Plateaux', unitPriceCents: 50_05, vatRateBps: 550, nature: 'goods' },
      ],
    })
    assert.equal(invoice.totalCents, 333_33 + 33_33 + 100_01 + 20_00 + 50_05 + 2_75)

    const first = await recordPayment({ invoice, amountCents: 200_00, receivedOn: on, reference: 'VIR 1' }, null)
    assert.deepEqual(await linesOf(first.entryId!), [
      ['512000', 200_00, 0],
      ['411000', 0, 200_00],
      ['445742', 7_41, 0],
      ['445712', 0, 7_41],
      ['445743', 12_36, 0],
      ['445713', 0, 12_36],
    ])
    assert.equal(invoice.openCents, 339_47)
    await recordPayment({ invoice, amountCents: 100_01, receivedOn: on }, null)
    await recordPayment({ invoice, amountCents: 239_46, receivedOn: on }, null)

    assert.isTrue(invoice.isPaid)
    for (const account of ['411000', '445742', '445743']) assert.equal(await balanceOf(account, invoice.activityId), 0, account)
    assert.equal(await balanceOf('445712', invoice.activityId), -20_00)
    assert.equal(await balanceOf('445713', invoice.activityId), -33_33)
  })

  test('by cheque waits to be remitted, in cash goes to the till', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await recordPayment({ invoice, amountCents: 700_00, receivedOn: on, method: 'cheque' }, null)
    await recordPayment({ invoice, amountCents: 500_00, receivedOn: on, method: 'cash' }, null)

    assert.equal(await balanceOf('511200', invoice.activityId), 700_00)
    assert.equal(await balanceOf('530000', invoice.activityId), 500_00)
  })

  test('of more than is owed, of a draft or of a credit note is refused', async ({ assert }) => {
    const activity = await anActivity()
    const invoice = await anIssuedInvoice({ activity })
    const draft = await aDraft({ activity })
    await assert.rejects(() => recordPayment({ invoice, amountCents: 1_200_01, receivedOn: on }, null), SettlementTooLarge as never)
    await assert.rejects(() => recordPayment({ invoice: draft, amountCents: 1, receivedOn: on }, null), NothingToPay as never)
    const note = await creditInvoice(invoice, { on }, null)
    await assert.rejects(() => recordPayment({ invoice: note, amountCents: 1, receivedOn: on }, null), NothingToPay as never)
    assert.isEmpty(await db.from('payments').where('activity_id', activity.id))
  })

  test('matched by the bank, without the sales, closes the invoice all the same; taken back, it is open again', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    const lineId = await receivableLineOf(invoice)
    await settle({ items: [{ lineId, amountCents: 1_200_00 }], on, label: 'Relevé', piece: 'B1', source: 'bank_line:1' }, null)
    await invoice.refresh()
    assert.equal(invoice.openCents, 0)

    await db.from('settlements').where('debit_line_id', lineId).update({ undone_on: on })
    await invoice.refresh()
    assert.equal(invoice.openCents, 1_200_00)
  })
})

test.group('A payment for several invoices', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function twoInvoices() {
    const activity = await anActivity()
    const customer = await aCustomer(activity)
    const [one, two] = [await anIssuedInvoice({ activity, customer }), await anIssuedInvoice({ activity, customer })]
    return { activity, customer, one, two, both: [{ invoiceId: one.id }, { invoiceId: two.id }] }
  }

  test('settles them in order, the last one in part', async ({ assert }) => {
    const { customer, one, two, both } = await twoInvoices()
    const payments = await recordCustomerPayment({ customer, amountCents: 1_500_00, receivedOn: on, invoices: both }, null)

    assert.deepEqual(
      payments.map((payment) => [payment.invoiceId, payment.amountCents]),
      [
        [one.id, 1_200_00],
        [two.id, 300_00],
      ]
    )
    await two.refresh()
    assert.equal(two.openCents, 900_00)
    assert.equal(payments[0].entryId, payments[1].entryId)
  })

  test('keeps a surplus for the customer, then gives it back', async ({ assert }) => {
    const { activity, customer, both } = await twoInvoices()
    const payments = await recordCustomerPayment({ customer, amountCents: 2_450_00, receivedOn: on, invoices: both }, null)
    assert.lengthOf(payments, 3)
    assert.equal(await balanceOf('419700', activity.id), -50_00)

    const [surplus] = await refundableOf(customer)
    const refund = await refundCustomer({ customer, lineId: surplus.lineId, paidOn: '2026-04-15', reference: 'REMB 1' }, null)
    assert.equal(refund.amountCents, -50_00)
    assert.deepEqual(await linesOf(refund.entryId!), [
      ['512000', 0, 50_00],
      ['419700', 50_00, 0],
    ])
    assert.isEmpty(await openItems({ thirdPartyId: customer.thirdPartyId }))
    await assert.rejects(() => refundCustomer({ customer, lineId: surplus.lineId, paidOn: on }, null), NothingToRefund as never)
  })

  test('refuses another customer’s invoice, or amounts beyond what was received', async ({ assert }) => {
    const { activity, customer, one, both } = await twoInvoices()
    const yvonne = await aCustomer(activity, { ...YVONNE, siren: null })
    await assert.rejects(
      () => recordCustomerPayment({ customer: yvonne, amountCents: 1_00, receivedOn: on, invoices: both }, null),
      PaymentWithoutInvoice as never
    )
    const tooMuch = [{ invoiceId: one.id, amountCents: 600_00 }]
    await assert.rejects(
      () => recordCustomerPayment({ customer, amountCents: 500_00, receivedOn: on, invoices: tooMuch }, null),
      MoreThanReceived as never
    )
  })
})
