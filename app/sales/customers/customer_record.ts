import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { openItems } from '#ledger/open_items'
import type Customer from '#sales/customers/customer'
import { customerFamily } from '#sales/customers/customer_family'
import { invoiceState } from '#sales/invoices/invoice_state'
import { METHODS } from '#sales/payments/payment'
import ReminderStop from '#sales/reminders/reminder_stop'
import { paymentsOfCustomer } from '#sales/payments/payment_list'
import { quoteState } from '#sales/quotes/quote_state'

const SHOWN = 100

/** All that the page of a customer shows, of the activities that the reader sees. What is open is asked of the ledger. */
export async function customerRecord(customer: Customer, activityIds: number[] | null, today: Day) {
  const seen = (activityId: number) => activityIds === null || activityIds.includes(activityId)
  const items = (await openItems({ thirdPartyId: customer.thirdPartyId, accounts: ['411000', '416000', '419700'] })).filter((item) =>
    seen(item.activityId)
  )
  const invoices = await invoicesOf(customer, activityIds)
  const quotes = await quotesOf(customer, activityIds)
  await customer.load('contacts')
  return {
    customer,
    today,
    stop: await ReminderStop.standing({ customerId: customer.id }),
    invoices: invoices.map((invoice) => ({ ...invoice, standing: invoiceState(invoice, today) })),
    quotes: quotes.map((quote) => ({ ...quote, standing: quoteState(quote, today) })),
    payments: await paymentsOfCustomer(customer, activityIds),
    merges: await mergesInto(customer),
    owedCents: sum(items.map(({ openCents }) => Math.max(openCents, 0))),
    heldCents: -sum(items.map(({ openCents }) => Math.min(openCents, 0))) || 0,
    balanceCents: sum(items.map(({ openCents }) => openCents)),
    refundable: items.filter(({ openCents }) => openCents < 0),
    soldCents: await soldTo(customer, activityIds),
    methods: Object.entries(METHODS).map(([value, { label }]) => ({ value, label })),
  }
}

async function invoicesOf(customer: Customer, activityIds: number[] | null) {
  const query = db
    .from('invoices as i')
    .join('activities as a', 'a.id', 'i.activity_id')
    .whereIn('i.customer_id', customerFamily(customer.id))
    .orderBy('i.id', 'desc')
    .limit(SHOWN)
    .select(
      'i.id',
      'i.kind',
      'i.number',
      'i.title',
      'i.issued_on',
      'i.due_on',
      'i.submitted_on',
      'i.returned_on',
      'i.written_off_on',
      'i.total_cents',
      'i.open_cents',
      'i.deducted_cents',
      'a.trade_name as activity'
    )
  return activityIds ? query.whereIn('i.activity_id', activityIds) : query
}

async function quotesOf(customer: Customer, activityIds: number[] | null) {
  const query = db
    .from('quotes as q')
    .join('activities as a', 'a.id', 'q.activity_id')
    .whereIn('q.customer_id', customerFamily(customer.id))
    .orderBy('q.id', 'desc')
    .limit(SHOWN)
    .select('q.id', 'q.number', 'q.title', 'q.sent_on', 'q.valid_until', 'q.accepted_on', 'q.refused_on', 'q.total_cents')
    .select('a.trade_name as activity')
  return activityIds ? query.whereIn('q.activity_id', activityIds) : query
}

const mergesInto = (customer: Customer) =>
  db
    .from('customer_merges as m')
    .join('customers as c', 'c.id', 'm.merged_id')
    .join('third_parties as t', 't.id', 'c.third_party_id')
    .leftJoin('users as u', 'u.id', 'm.merged_by_id')
    .where('c.merged_into_id', customer.id)
    .orderBy('m.id', 'desc')
    .select('m.former_name', 'm.merged_on', 't.code', 'u.full_name as who')

/** Before tax, credit notes taken off; a deposit is told again by its final invoice. */
async function soldTo(customer: Customer, activityIds: number[] | null) {
  const query = db
    .from('invoices as i')
    .leftJoin('invoices as o', 'o.id', 'i.corrects_id')
    .whereIn('i.customer_id', customerFamily(customer.id))
    .whereNotNull('i.number')
    .whereRaw("COALESCE(o.kind, i.kind) <> 'deposit_invoice'")
  if (activityIds) query.whereIn('i.activity_id', activityIds)
  const [row] = await query.select(
    db.raw("COALESCE(SUM(CASE WHEN i.kind = 'credit_note' THEN -i.net_cents ELSE i.net_cents END), 0) AS cents")
  )
  return Number(row.cents)
}
