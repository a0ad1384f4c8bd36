import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { salesPipeline } from '#sales/pipeline/sales_pipeline'
import { invoiceQuote } from '#sales/quotes/invoice_quote'
import { anIssuedInvoice } from '#tests/sales/support'
import { anAcceptedQuote } from '#tests/sales/quotes/support'
import { anActivity } from '#tests/support/people'

test.group('What an activity has under way', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const stagesOf = async (activity: { id: number }) =>
    Object.fromEntries((await salesPipeline([activity.id], '2026-04-20')).map(({ key, count, cents }) => [key, [count, cents]]))

  test('paid is what came: no invoice that a credit note took back, nor a deposit twice', async ({ assert }) => {
    const activity = await anActivity()
    const invoice = () => anIssuedInvoice({ activity, lines: [{ label: 'Buffet', unitPriceCents: 1_000_00 }] })
    const pay = async (one: Awaited<ReturnType<typeof invoice>>) =>
      recordPayment({ invoice: one, amountCents: one.openCents, receivedOn: '2026-04-10' }, null)
    await creditInvoice(await invoice(), { on: '2026-04-02', reason: 'Annulée' }, null)
    const part = await invoice()
    await part.load('lines')
    await creditInvoice(part, { on: '2026-04-02', reason: 'Geste', lines: [{ lineId: part.lines[0].id, netCents: 250_00 }] }, null)
    await pay(await part.refresh())
    assert.deepEqual((await stagesOf(activity)).paid, [1, 900_00])

    const quote = await anAcceptedQuote({ activity })
    const deposit = await issueInvoice(await invoiceQuote(quote, { stage: 'deposit', shareBps: 3_000 }, null), '2026-03-31', null)
    await pay(deposit)
    const left = quote.totalCents - deposit.totalCents
    assert.deepEqual((await stagesOf(activity)).signed, [1, left])
    await pay(await issueInvoice(await invoiceQuote(quote, { stage: 'balance' }, null), '2026-04-15', null))
    const { signed, paid } = await stagesOf(activity)
    assert.deepEqual([signed, paid], [[0, 0], [3, 900_00 + quote.totalCents]]) // prettier-ignore
  })

  test('invoiced and late are what is still owed', async ({ assert }) => {
    const activity = await anActivity()
    const lines = [{ label: 'Buffet', unitPriceCents: 1_000_00 }]
    const late = await anIssuedInvoice({ activity, lines }, '2026-03-02')
    await recordPayment({ invoice: late, amountCents: 200_00, receivedOn: '2026-03-20' }, null)
    await anIssuedInvoice({ activity, lines }, '2026-04-10')
    const { invoiced, late: waiting, offered } = await stagesOf(activity)
    assert.deepEqual([invoiced, waiting, offered], [[1, 1_200_00], [1, 1_000_00], [0, 0]]) // prettier-ignore
  })
})
