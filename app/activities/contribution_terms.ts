import { capOf, floorOf, type Month, type Plan } from '#activities/contribution'
import type ContributionExemption from '#activities/exemptions/contribution_exemption'

/** What a month owes whatever it earned: set by the contracts in force, unless the activity is exempt. */
export type Terms = { floorCents: number; feeCents: number; capCents: number | null; exemption: Exempted }

type Exempted = (NonNullable<Month['exemption']> & { id: number }) | null
type Stage = Parameters<typeof floorOf>[1]

export function termsOf(plan: Plan, stage: Stage, exemption?: ContributionExemption): Terms {
  const capCents = capOf(plan, stage)
  return exemption
    ? { floorCents: 0, feeCents: 0, capCents, exemption }
    : { floorCents: floorOf(plan, stage), feeCents: plan.fixedFeeCents, capCents, exemption: null }
}
