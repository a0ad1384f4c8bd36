import type { Plan } from '#activities/contribution'
import ContributionPlan from '#activities/contribution_plan'
import ContributionTier from '#activities/contribution_tier'
import { recordAudit } from '#core/audit_trail'
import { longDay, type Day } from '#core/day'
import { lastDay, ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class PlanTooLate extends Refusal {
  constructor(validFrom: Day, period: Period) {
    super(
      `Les contributions ${ofPeriod(period)} sont déjà passées : un barème ne peut plus partir du ${longDay(validFrom)}. Choisissez un jour d’un mois suivant.`,
      'validFrom'
    )
  }
}

export class TiersMissing extends Refusal {
  constructor() {
    super('Un barème commence par une tranche à partir de zéro, puis des tranches qui montent.', 'tiers')
  }
}

/** Adopts a plan that the members voted, valid from a day on; what was posted before keeps its own. Throws PlanTooLate, TiersMissing. */
export function adoptContributionPlan(
  { tiers, ...facts }: Plan & { name: string; validFrom: Day },
  by: { id: number },
  trx?: Transaction
): Promise<ContributionPlan> {
  const upwards = tiers.every((tier, index) => (index === 0 ? tier.aboveCents === 0 : tier.aboveCents > tiers[index - 1].aboveCents))
  if (tiers.length === 0 || !upwards) throw new TiersMissing()

  return inTransaction(async (trx_) => {
    const latest = await trx_.from('contributions').orderBy('period', 'desc').first()
    if (latest && facts.validFrom <= lastDay(latest.period)) throw new PlanTooLate(facts.validFrom, latest.period)

    const plan = await ContributionPlan.create(facts, { client: trx_ })
    await ContributionTier.createMany(
      tiers.map((tier) => ({ ...tier, planId: plan.id })),
      { client: trx_ }
    )
    await recordAudit({ action: 'contribution_plan_adopted', subject: `contribution_plan:${plan.id}`, by }, trx_)
    await plan.load('tiers')
    return plan
  }, trx)
}
