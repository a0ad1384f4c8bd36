import db from '@adonisjs/lucid/services/db'
import { RESULTS, UNPAID_VARIABLE_PART } from '#activities/account/account_parts'
import { addToPeriod, periodsBetween, yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

/** The balance of an activity at the end of each of the months up to one, in cents: each year starts from its opening entries. */
export async function balanceByMonth(activityId: number, until: Period, months = 12, trx?: Transaction) {
  const first = addToPeriod(until, 1 - months)
  const query = (trx ?? db)
    .from('monthly_totals')
    .where('activity_id', activityId)
    .whereBetween('period', [`${yearOfPeriod(first)}-01`, until])
    .groupBy('period')
    .select('period')
    .sum('debit_cents as debit')
    .sum('credit_cents as credit')
  void query.where((any) => {
    for (const prefix of [...RESULTS, ...UNPAID_VARIABLE_PART]) any.orWhereBetween('account', [prefix, `${prefix}99999999`])
  })
  const moved = new Map<Period, number>((await query).map((row) => [row.period, Number(row.credit) - Number(row.debit)]))

  let balanceCents = 0
  return periodsBetween(`${yearOfPeriod(first)}-01`, until)
    .map((period) => {
      balanceCents = (period.endsWith('-01') ? 0 : balanceCents) + (moved.get(period) ?? 0)
      return { period, balanceCents }
    })
    .filter(({ period }) => period >= first)
}
