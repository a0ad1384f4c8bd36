import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { balanceIn } from '#activities/account/position'
import { balancesOn } from '#ledger/balances'
import { spendableCash } from '#payroll/pay_inputs/spendable_cash'
import { reading } from '#payroll/pay_runs/reading'

/** An activity whose account or cash does not bear the pay of a run; amounts in cents. */
export type ShortActivity = { activity: string; costCents: number; bearsCents: number; shortCents: number }

/**
 * The activities that a run asks more of than they have, on a day: a fixed part is due whatever the account holds
 * (C. trav. R7331-11), so the house advances what is missing, and whoever approves the run decides it knowingly.
 */
export async function shortActivities(payRunId: number, on: Day, trx?: Transaction): Promise<ShortActivity[]> {
  const client = reading(trx)
  const rows = await client
    .from('payslips as s')
    .join('activities as a', 'a.id', 's.activity_id')
    .where('s.pay_run_id', payRunId)
    .whereNull('s.sealed_on')
    .whereNull('s.error')
    .where('a.is_shared_services', false)
    .groupBy('a.id', 'a.code', 'a.trade_name')
    .orderBy('a.code')
    .select('a.id', 'a.code', 'a.trade_name')
    .sum('s.employer_cost_cents as cost')
  if (rows.length === 0) return []
  const balances = Map.groupBy(await balancesOn(on, {}, client), ({ activityId }) => activityId)
  return rows
    .map((row) => {
      const held = balances.get(row.id) ?? []
      const bearsCents = Math.min(balanceIn(held), spendableCash(held))
      const costCents = Number(row.cost)
      return { activity: `${row.code} ${row.trade_name}`, costCents, bearsCents, shortCents: costCents - Math.max(0, bearsCents) }
    })
    .filter(({ shortCents }) => shortCents > 0)
}
