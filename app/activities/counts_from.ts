import type ContributionPlan from '#activities/contribution_plan'
import { latest, type Day } from '#core/day'
import { yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

/** The first day that a plan counts: of its window, but never what a plan before it counted on something else. */
export async function countsFrom(plan: ContributionPlan, period: Period, trx: Transaction): Promise<Day> {
  const window = plan.per === 'since_entry' ? '2000-01-01' : `${yearOfPeriod(period)}-01-01`
  const plans = await trx.from('contribution_plans').where('valid_from', '<=', plan.validFrom).orderBy('valid_from').orderBy('id')
  const last = plans.findLastIndex((one) => one.base !== plan.base || one.deducted !== plan.deducted)
  return last === -1 ? window : latest(window, plans[last + 1].valid_from)
}
