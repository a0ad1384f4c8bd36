import { capOf, feesOf, floorOf, type Contributor, type Fee, type Month, type Plan } from '#activities/contribution'
import type ContributionExemption from '#activities/exemptions/contribution_exemption'

/** What a month owes whatever it earned: set by the contracts in force, unless the activity is exempt. */
export type Terms = { floorCents: number; fees: Fee[]; capCents: number | null; exemption: Exempted }

type Exempted = (NonNullable<Month['exemption']> & { id: number }) | null

type Contributing = { people: Contributor[]; isTraining?: boolean; exemption?: ContributionExemption }

export function termsOf(plan: Plan, { people, isTraining, exemption }: Contributing): Terms {
  const fees = feesOf(plan, people, { isTraining, isSpared: Boolean(exemption) })
  return { floorCents: exemption ? 0 : floorOf(plan, people), fees, capCents: capOf(plan, people), exemption: exemption ?? null }
}
