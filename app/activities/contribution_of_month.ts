import type Activity from '#activities/activity'
import { contributionsOf, type Explanation, type Fee, type Month, type MonthContribution } from '#activities/contribution'
import type { Bases } from '#activities/contribution_bases'
import type ContributionPlan from '#activities/contribution_plan'
import type { Terms } from '#activities/contribution_terms'
import PostedContribution from '#activities/posted_contribution'
import { sum } from '#core/cents'
import { earliest, type Day } from '#core/day'
import { firstDay, periodOf, yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

type Counting = { period: Period; plan: ContributionPlan; from: Day; terms: Terms; counted?: Bases }

/** The row that a month adds to what was posted, from what the rows before it counted; null when nothing changed since. */
export async function contributionOfMonth(
  activity: Activity,
  { period, plan, from, terms, counted }: Counting,
  trx: Transaction
): Promise<PostedContribution | null> {
  const rows = await PostedContribution.query({ client: trx })
    .where('activity_id', activity.id)
    .where('period', '>=', periodOf(earliest(from, firstDay(`${yearOfPeriod(period)}-01`))))
    .preload('plan', (own) => own.preload('tiers'))
    .preload('exemption')
    .orderBy('period')
    .orderBy('id')
  const earlier = monthsOf(rows.filter((row) => row.period < period))
  const known = earlier.filter((one) => firstDay(one.period) >= from)
  const month = {
    period,
    baseCents: (counted?.baseCents ?? 0) - sum(known.map((one) => one.baseCents)),
    internalCents: (counted?.internalCents ?? 0) - sum(known.map((one) => one.internalCents)),
    ...terms,
  }
  const due = contributionsOf(plan, [...earlier, month]).at(-1)!
  const same = rows.filter((row) => row.period === period)
  return rest({ activityId: activity.id, planId: plan.id, exemptionId: terms.exemption?.id ?? null }, month, due, same)
}

/** Months that were posted, each as its own plan and terms counted it. */
function monthsOf(rows: PostedContribution[]): Month[] {
  return [...Map.groupBy(rows, (row) => row.period)].map(([period, same]) => {
    const { plan, capCents, exemption } = same.at(-1)!
    const { feeCents, supplementBps, ...counted } = totals(same)
    return { period, plan, capCents, exemption, ...counted, fees: feesCounted({ feeCents, supplementBps }) }
  })
}

const totals = (rows: PostedContribution[]) => ({
  baseCents: sum(rows.map((row) => row.baseCents)),
  internalCents: sum(rows.map((row) => row.internalCents)),
  floorCents: sum(rows.map((row) => row.floorCents)),
  feeCents: sum(rows.map((row) => row.feeCents)),
  supplementBps: sum(rows.map((row) => row.supplementBps)),
})

/** A month that was posted keeps what its supplements came to, whatever their names. */
export const feesCounted = ({ feeCents, supplementBps }: { feeCents: number; supplementBps: number }): Fee[] => [
  { label: 'Suppléments', amountCents: feeCents, rateBps: supplementBps },
]

type About = { activityId: number; planId: number; exemptionId: number | null }

function rest(
  about: About,
  month: Month & { fees: Fee[]; capCents: number | null },
  { amountCents, explanation }: MonthContribution,
  same: PostedContribution[]
) {
  const [known, postedCents] = [totals(same), sum(same.map((row) => row.amountCents))]
  const row = new PostedContribution().fill({
    ...about,
    period: month.period,
    baseCents: month.baseCents - known.baseCents,
    internalCents: month.internalCents - known.internalCents,
    floorCents: month.floorCents - known.floorCents,
    feeCents: sum(month.fees.map((fee) => fee.amountCents)) - known.feeCents,
    supplementBps: sum(month.fees.map((fee) => fee.rateBps)) - known.supplementBps,
    capCents: month.capCents,
    amountCents: amountCents - postedCents,
    explanation: same.length === 0 ? explanation : [...explanation, alreadyPosted(postedCents)],
  })
  const changed = row.baseCents || row.internalCents || row.floorCents || row.feeCents || row.supplementBps || row.amountCents
  return changed ? row : null
}

const alreadyPosted = (cents: number): Explanation => ({
  label: 'Déjà compté pour ce mois',
  baseCents: null,
  rateBps: null,
  amountCents: -cents || 0,
})
