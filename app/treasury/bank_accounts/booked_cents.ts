import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'

/** What the books hold on each account 512, all activities and years together; opening entries only repeat, and are left out. */
export async function bookedCents(trx?: Transaction): Promise<Map<string, number>> {
  const rows = await (trx ?? db)
    .from('monthly_totals')
    .whereBetween('account', ['512', '51299999999'])
    .whereNot('journal', 'AN')
    .groupBy('account')
    .select('account', db.raw('SUM(debit_cents - credit_cents) AS cents'))
  return new Map(rows.map(({ account, cents }) => [account, Number(cents)]))
}
