import ContributionPlan from '#activities/contribution_plan'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'

export class PlanMissing extends Refusal {
  constructor(on: Day) {
    super(`Aucun barème de contribution n’est en vigueur au ${longDay(on)} : adoptez-en un.`)
  }
}

/** The plan in force on a day, with its tiers. Throws PlanMissing. */
export async function contributionPlanOn(on: Day, trx?: Transaction): Promise<ContributionPlan> {
  const plan = await ContributionPlan.whole(trx).where('valid_from', '<=', on).first()
  if (!plan) throw new PlanMissing(on)
  return plan
}
