import { adoptContributionPlan } from '#activities/adopt_contribution_plan'

/** What the members of « Les Pirogues » voted: 12 % of the margin, less above 30 000 €, never more than 6 000 € a year. */
export const adoptTheirPlan = (by: { id: number }) =>
  adoptContributionPlan(
    {
      name: 'Barème des Pirogues',
      validFrom: '2025-11-01',
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
    },
    by
  )
