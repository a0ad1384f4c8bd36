import type { Plan } from '#activities/contribution'
import { USUAL_DEDUCTIONS, type Deduction } from '#activities/margin_accounts'
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

export class PlanStartsInAMonth extends Refusal {
  constructor() {
    super('Un barème part du premier jour d’un mois : les mois se comptent entiers.', 'validFrom')
  }
}

export type PlanFacts = Plan & { name: string; validFrom: Day; votedOn?: Day | null; deductions?: Deduction[] }

/**
 * Adopts a plan that the members voted, valid from a day on; what was posted before keeps its own.
 * Throws TiersMissing, PlanStartsInAMonth, PlanTooLate.
 */
export function adoptContributionPlan(
  { tiers, deductions = USUAL_DEDUCTIONS, ...facts }: PlanFacts,
  by: { id: number },
  trx?: Transaction
): Promise<ContributionPlan> {
  const upwards = tiers.every((tier, index) => (index === 0 ? tier.aboveCents === 0 : tier.aboveCents > tiers[index - 1].aboveCents))
  if (tiers.length === 0 || !upwards) throw new TiersMissing()

  if (!facts.validFrom.endsWith('-01')) throw new PlanStartsInAMonth()

  return inTransaction(async (trx_) => {
    const latest = await trx_.from('contributions').orderBy('period', 'desc').first()
    if (latest && facts.validFrom <= lastDay(latest.period)) throw new PlanTooLate(facts.validFrom, latest.period)

    const plan = await ContributionPlan.create({ ...facts, deducted: deductions.join(','), adoptedById: by.id || null }, { client: trx_ })
    await ContributionTier.createMany(
      tiers.map((tier) => ({ ...tier, planId: plan.id })),
      { client: trx_ }
    )
    await recordAudit({ action: 'contribution_plan_adopted', subject: `contribution_plan:${plan.id}`, by }, trx_)
    await plan.load('tiers')
    return plan
  }, trx)
}
