import db from '@adonisjs/lucid/services/db'
import { OPENING_JOURNALS } from '#activities/margin_accounts'
import { FLOWS } from '#activities/account/account_parts'
import { periodsBetween, type Period } from '#core/period'

export type MonthOfActivity = {
  period: Period
  turnoverCents: number
  collectedCents: number
  marginCents: number
  contributionCents: number
  costsCents: number
  depreciationCents: number
  payrollCents: number
}

const MARGIN = [...FLOWS.turnover, ...FLOWS.purchases, ...FLOWS.stockVariation]
const PARTS = {
  turnover: FLOWS.turnover,
  margin: MARGIN,
  contribution: FLOWS.contribution,
  costs: FLOWS.expenses,
  depreciation: FLOWS.depreciation,
  payroll: FLOWS.payroll,
}

/** The book value of what is sold at the exit, and the residue, are no cost of the trade. */
const OF_THE_EXIT = ['657000', '186200', '187200']

/** What an activity earned and spent month by month, from the books; the sale of its stock at the exit is no turnover of the trade. */
export async function activityMonths(
  activityId: number,
  from: Period,
  to: Period,
  exitSale: { period: Period; cents: number }
): Promise<MonthOfActivity[]> {
  const rows = await db
    .from('monthly_totals')
    .where('activity_id', activityId)
    .whereBetween('period', [from, to])
    .whereNotIn('journal', OPENING_JOURNALS)
    .whereNotIn('account', OF_THE_EXIT)
    .groupBy('period', 'account')
    .select('period', 'account')
    .sum('credit_cents as credit')
    .sum('debit_cents as debit')
  const received = await collectedByMonth(activityId, from, to)
  const of = (period: Period, prefixes: readonly string[]) =>
    rows
      .filter((row) => row.period === period && prefixes.some((prefix) => row.account.startsWith(prefix)))
      .reduce((total, row) => total + Number(row.credit) - Number(row.debit), 0)
  return periodsBetween(from, to).map((period) => {
    const saleCents = period === exitSale.period ? exitSale.cents : 0
    return {
      period,
      turnoverCents: of(period, PARTS.turnover) - saleCents,
      collectedCents: received.get(period) ?? 0,
      marginCents: of(period, PARTS.margin),
      contributionCents: -of(period, PARTS.contribution) || 0,
      costsCents: -of(period, PARTS.costs) || 0,
      depreciationCents: -of(period, PARTS.depreciation) || 0,
      payrollCents: -of(period, PARTS.payroll) || 0,
    }
  })
}

/** What customers paid each month, tax included, less what was given back: noted by hand or heard from the bank alike. */
async function collectedByMonth(activityId: number, from: Period, to: Period): Promise<Map<Period, number>> {
  const rows = await db
    .from('monthly_totals')
    .where('activity_id', activityId)
    .whereBetween('period', [from, to])
    .where('journal', 'like', 'BQ%')
    .whereIn('account', ['411000', '419700'])
    .groupBy('period')
    .select('period')
    .sum('credit_cents as credit')
    .sum('debit_cents as debit')
  return new Map(rows.map((row) => [row.period, Number(row.credit) - Number(row.debit)]))
}
