import { adoptContributionPlan, type PlanFacts } from '#activities/adopt_contribution_plan'
import type { Contributor, Plan } from '#activities/contribution'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { addThirdParty } from '#third_parties/add_third_party'

/** The plan that « Les Pirogues » voted: 12, 11 then 10 % of the margin, floors by contract, a cap, internal sales at 5 %. */
export const LES_PIROGUES: Plan = {
  base: 'gross_margin',
  per: 'fiscal_year',
  mode: 'marginal_tiers',
  tiers: [
    { aboveCents: 0, rateBps: 1200 },
    { aboveCents: 30_000_00, rateBps: 1100 },
    { aboveCents: 50_000_00, rateBps: 1000 },
  ],
  floorCapeCents: 20_00,
  floorCesaCents: 40_00,
  fixedFeeCents: 0,
  yearlyCapCents: 6_000_00,
  internalRateBps: 500,
}

const someone = (facts: Partial<Contributor>): Contributor => ({ contract: 'cesa', isMember: false, isPaid: true, monthsIn: 6, ...facts })

/** Somebody under each contract, six months after they came in. */
export const inCesa = (facts: Partial<Contributor> = {}) => someone(facts)
export const inCape = (facts: Partial<Contributor> = {}) => someone({ contract: 'cape', isPaid: false, ...facts })

export const aContributionPlan = (facts: Partial<PlanFacts> = {}) =>
  adoptContributionPlan({ name: 'Barème des Pirogues', validFrom: '2025-01-01', ...LES_PIROGUES, ...facts }, { id: 0 })

/** A sale of services in the books, at 20 % on receipts; negative for a credit note. Answers its receivable's entry. */
export async function aSaleOf(netCents: number, activityId: number, on: string) {
  const customer = await addThirdParty({ kind: 'customer', name: 'Mairie de Port-Essai' })
  const vatCents = netCents / 5
  const lines = [
    debit('411000', netCents + vatCents, activityId, customer.id),
    credit('706000', netCents, activityId),
    credit('445742', vatCents, activityId, null, { vatCode: 'S', vatRateBps: 2000 }),
  ]
  return postEntry({ journal: 'VE', postedOn: on, label: 'Facture', source: 'invoice:0', piece: 'F0', lines }, null)
}

/** Materials bought and paid at once. */
export const aPurchaseOf = (cents: number, activityId: number, on: string, account = '601000') =>
  postEntry(
    {
      journal: 'AC',
      postedOn: on,
      label: 'Achat',
      source: 'purchase:0',
      piece: 'A0',
      lines: [debit(account, cents, activityId), credit('512000', cents, activityId)],
    },
    null
  )
