import type { Plan, Supplement } from '#activities/contribution'
import { USUAL_DEDUCTIONS, type Deduction } from '#activities/margin_accounts'
import ContributionPlan from '#activities/contribution_plan'
import ContributionSupplement from '#activities/contribution_supplement'
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

export class SupplementIncomplete extends Refusal {
  constructor(at: number) {
    super('Un supplément dit son nom, et un montant par mois ou une part de l’assiette.', `supplements.${at}.label`)
  }
}

export class LaterFloorIncomplete extends Refusal {
  constructor() {
    super('Un minimum qui grandit dit son montant et après combien de mois.', 'floorLaterCents')
  }
}

export type PlanFacts = Omit<Plan, 'supplements'> & {
  name: string
  validFrom: Day
  votedOn?: Day | null
  deductions?: Deduction[]
  supplements?: TypedSupplement[]
}

type TypedSupplement = Pick<Supplement, 'owedBy'> & { label?: string | null; amountCents?: number | null; rateBps?: number | null }

/**
 * Adopts a plan that the members voted, valid from a day on; what was posted before keeps its own.
 * Throws TiersMissing, SupplementIncomplete, LaterFloorIncomplete, PlanStartsInAMonth, PlanTooLate.
 */
export function adoptContributionPlan(
  { tiers, supplements = [], deductions = USUAL_DEDUCTIONS, ...facts }: PlanFacts,
  by: { id: number },
  trx?: Transaction
): Promise<ContributionPlan> {
  const upwards = tiers.every((tier, index) => (index === 0 ? tier.aboveCents === 0 : tier.aboveCents > tiers[index - 1].aboveCents))
  if (tiers.length === 0 || !upwards) throw new TiersMissing()

  if (Boolean(facts.floorLaterCents) !== Boolean(facts.floorLaterAfterMonths)) throw new LaterFloorIncomplete()

  const asked = supplements.flatMap(written)
  if (!facts.validFrom.endsWith('-01')) throw new PlanStartsInAMonth()

  return inTransaction(async (trx_) => {
    const latest = await trx_.from('contributions').orderBy('period', 'desc').first()
    if (latest && facts.validFrom <= lastDay(latest.period)) throw new PlanTooLate(facts.validFrom, latest.period)

    const plan = await ContributionPlan.create({ ...facts, deducted: deductions.join(','), adoptedById: by.id || null }, { client: trx_ })
    await ContributionTier.createMany(
      tiers.map((tier) => ({ ...tier, planId: plan.id })),
      { client: trx_ }
    )
    await ContributionSupplement.createMany(
      asked.map((supplement) => ({ ...supplement, planId: plan.id })),
      { client: trx_ }
    )
    await recordAudit({ action: 'contribution_plan_adopted', subject: `contribution_plan:${plan.id}`, by }, trx_)
    await plan.load((own) => own.load('tiers').load('supplements'))
    return plan
  }, trx)
}

/** A line left blank asks for nothing. */
function written({ label, owedBy, amountCents, rateBps }: TypedSupplement, at: number): Supplement[] {
  if (!label && !amountCents && !rateBps) return []
  if (!label || (!amountCents && !rateBps)) throw new SupplementIncomplete(at)
  return [{ label, owedBy, amountCents: amountCents ?? 0, rateBps: rateBps ?? 0 }]
}
