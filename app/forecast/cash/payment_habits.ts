import db from '@adonisjs/lucid/services/db'
import { roundHalfAway } from '#core/cents'
import { addMonths, addYears, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/** After how many days from its invoice each customer pays, by what they paid in the last twelve months. */
export type PaymentHabits = {
  /** Null when a customer has not paid often enough to have a habit. */
  daysOf: (thirdPartyId: number) => number | null
  /** What all of them take, the largest sums weighing most; null in a house that nobody paid yet. */
  usualDays: number | null
}

const OFTEN_ENOUGH = 2

const NOT_MONEY = ['VE', 'OD', 'AN', 'RP']

/**
 * Measured on the books: each receivable, and the money that settled it; credit notes settle too, and are left out. Of an
 * activity, all its customers; of the house, those who owe something today, so that a large one is not read whole.
 */
export async function paymentHabits(on: Day, activityId?: number, trx?: Transaction): Promise<PaymentHabits> {
  const client = trx ?? db
  const days = db.connection().dialect.name === 'mysql' ? 'DATEDIFF(s.settled_on, d.posted_on)' : 'julianday(s.settled_on) - julianday(d.posted_on)' // prettier-ignore
  // A cross join keeps SQLite to this order: from few receivables to what settled them, never over every settlement.
  const receivables = activityId ? client.from('entry_lines as d').where('d.activity_id', activityId) : owedBy(client)
  const query = receivables
    .crossJoin('settlements as s', () => {})
    .crossJoin('entry_lines as c', () => {})
    .crossJoin('entries as e', () => {})
    .where('d.account', '411000')
    .where('d.posted_on', '>=', addMonths(on, -18))
    .whereColumn('s.debit_line_id', 'd.id')
    .whereColumn('c.id', 's.credit_line_id')
    .whereColumn('e.id', 'c.entry_id')
    .whereNotIn('e.journal', NOT_MONEY)
    .whereNull('s.undone_on')
    .whereBetween('s.settled_on', [addYears(on, -1), on])
    .groupBy('d.third_party_id')
    .select('d.third_party_id')
    .count('* as payments')
    .sum('s.amount_cents as cents')
    .select(client.raw(`SUM(s.amount_cents * (${days})) AS weighted`))
  const rows = (await query).map((row) => ({ id: row.third_party_id, payments: Number(row.payments), cents: Number(row.cents), weighted: Number(row.weighted) })) // prettier-ignore

  const habits = new Map(rows.filter(({ payments }) => payments >= OFTEN_ENOUGH).map((row) => [row.id, mean([row])]))
  return { daysOf: (id) => habits.get(id) ?? null, usualDays: rows.length > 0 ? mean(rows) : null }
}

/** The lines of those who owe something today. */
const owedBy = (client: Transaction | typeof db) => {
  const owing = client.from('invoices as i').join('customers as k', 'k.id', 'i.customer_id').where('i.open_cents', '>', 0)
  return client
    .from(owing.distinct('k.third_party_id').as('w'))
    .crossJoin('entry_lines as d', () => {})
    .whereColumn('d.third_party_id', 'w.third_party_id')
}

function mean(rows: { cents: number; weighted: number }[]): number {
  const cents = rows.reduce((total, row) => total + row.cents, 0)
  return cents > 0 ? Math.max(0, roundHalfAway(rows.reduce((total, row) => total + row.weighted, 0) / cents)) : 0
}
