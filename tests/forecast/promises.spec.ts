import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { sum } from '#core/cents'
import { cashForecast } from '#forecast/cash/cash_forecast'
import { paymentHabits } from '#forecast/cash/payment_habits'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { invoiceQuote } from '#sales/quotes/invoice_quote'
import { aDraft, anIssuedInvoice, aCustomer } from '#tests/sales/support'
import { anAcceptedQuote } from '#tests/sales/quotes/support'
import { aHouse } from '#tests/support/house'
import { anActivity } from '#tests/support/people'

const on = '2026-04-20'

test.group('Money that customers promised', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: on })))

  test('an open invoice comes on the day its customer usually pays, another at its term, a late one a month from today', async ({
    assert,
  }) => {
    const activity = await anActivity()
    const customer = await aCustomer(activity)
    for (const [issued, paid] of [
      ['2026-01-10', '2026-02-24'],
      ['2026-02-01', '2026-03-18'],
    ]) {
      const invoice = await anIssuedInvoice({ activity, customer }, issued)
      await recordPayment({ invoice, amountCents: invoice.openCents, receivedOn: paid }, null)
    }
    const late = await anIssuedInvoice({ activity, customer }, '2026-02-15')
    const waiting = await anIssuedInvoice({ activity, customer }, '2026-04-01')
    const stranger = await aCustomer(activity, { name: 'Client nouveau', siren: undefined, kind: 'person' } as never)
    const first = await anIssuedInvoice({ activity, customer: stranger }, '2026-04-02')

    const habits = await paymentHabits(on, activity.id)
    assert.equal(habits.daysOf(customer.thirdPartyId), 45)
    assert.isNull(habits.daysOf(stranger.thirdPartyId))
    assert.equal((await paymentHabits(on)).daysOf(customer.thirdPartyId), 45)

    const { rows } = await cashForecast(on, activity.id)
    const dayOf = (number: string) => rows.find(({ label }) => label.endsWith(number))!.on
    assert.deepEqual([dayOf(waiting.number!), dayOf(late.number!), dayOf(first.number!)], ['2026-05-16', '2026-05-20', first.dueOn!])
    const customers = rows.filter(({ nature }) => nature === 'customers')
    assert.equal(sum(customers.map(({ vatCents }) => vatCents!)), sum([waiting, late, first].map(({ vatCents }) => vatCents)))
    const vat = rows.filter(({ nature }) => nature === 'vat')
    assert.isTrue(vat.some((row) => row.on === '2026-06-19'))
  })

  test('a signed quote is invoiced by its schedule, what was invoiced taken off; an unsigned one promises nothing', async ({ assert }) => {
    const simple = { lines: [{ label: 'Site vitrine', unitPriceCents: 1_000_00 }], discountBps: 0, depositBps: 3_000 }
    const quote = await anAcceptedQuote(simple)
    const read = async () => (await cashForecast(on, quote.activityId)).rows.filter(({ nature }) => nature === 'quotes')
    assert.deepEqual(
      (await read()).map(({ cents, vatCents }) => [cents, vatCents]),
      [
        [360_00, 60_00],
        [840_00, 140_00],
      ]
    )
    const deposit = await issueInvoice(await invoiceQuote(quote, { stage: 'deposit', shareBps: 3_000 }, null), '2026-03-10', null)
    assert.deepEqual(
      (await read()).map(({ cents }) => cents),
      [840_00]
    )
    await recordPayment({ invoice: deposit, amountCents: 360_00, receivedOn: '2026-03-20' }, null)
    await issueInvoice(await invoiceQuote(quote, { stage: 'balance', deliveredOn: '2026-04-10' }, null), '2026-04-12', null)
    assert.isEmpty(await read())
  })

  test('what is invoiced again each month comes again, a draft comes once', async ({ assert }) => {
    const model = await anIssuedInvoice({}, '2026-03-31')
    await db.table('invoice_recurrences').insert({
      activity_id: model.activityId,
      model_id: model.id,
      title: 'Maintenance',
      rhythm: 'quarter',
      starts_on: '2026-03-31',
      next_on: '2026-06-30',
      is_submitted: false,
      created_at: '2026-03-31 10:00:00',
    })
    const { rows } = await cashForecast(on, model.activityId)
    const again = rows.filter(({ nature }) => nature === 'recurrences')
    assert.deepEqual(
      again.map(({ cents }) => cents),
      [model.totalCents, model.totalCents, model.totalCents]
    )
    const draft = await aDraft()
    const drafts = (await cashForecast(on, draft.activityId)).rows.filter(({ nature }) => nature === 'drafts')
    assert.deepEqual(
      drafts.map(({ cents }) => cents),
      [draft.totalCents]
    )
  })
})
