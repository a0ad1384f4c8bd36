import type Activity from '#activities/activity'
import { contributionsOf, type Explanation, type Month } from '#activities/contribution'
import type { Bases } from '#activities/contribution_bases'
import type ContributionPlan from '#activities/contribution_plan'
import PostedContribution from '#activities/posted_contribution'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'

type Counting = { period: Period; plan: ContributionPlan; from: Day; floorCents: number; counted?: Bases }

/** The row that a month adds to what was posted, from what the rows before it counted; null when nothing changed since. */
export async function contributionOfMonth(activity: Activity, { period, plan, from, floorCents, counted }: Counting, trx: Transaction) {
  const rows = await PostedContribution.query({ client: trx })
    .where('activity_id', activity.id)
    .where('period', '>=', from.slice(0, 7))
    .orderBy('period')
    .orderBy('id')
  const earlier = monthsOf(rows.filter((row) => row.period < period))
  const month: Month = {
    period,
    baseCents: (counted?.baseCents ?? 0) - sum(earlier.map((one) => one.baseCents)),
    internalCents: (counted?.internalCents ?? 0) - sum(earlier.map((one) => one.internalCents)),
    floorCents,
  }
  const { amountCents, explanation } = contributionsOf(plan, [...earlier, month]).at(-1)!
  return rest(
    activity,
    plan,
    month,
    { amountCents, explanation },
    rows.filter((row) => row.period === period)
  )
}

function monthsOf(rows: PostedContribution[]): Month[] {
  return [...Map.groupBy(rows, (row) => row.period)].map(([period, same]) => ({ period, ...totals(same) }))
}

const totals = (rows: PostedContribution[]) => ({
  baseCents: sum(rows.map((row) => row.baseCents)),
  internalCents: sum(rows.map((row) => row.internalCents)),
  floorCents: sum(rows.map((row) => row.floorCents)),
})

function rest(
  activity: Activity,
  plan: ContributionPlan,
  month: Month,
  { amountCents, explanation }: { amountCents: number; explanation: Explanation[] },
  same: PostedContribution[]
) {
  const [known, postedCents] = [totals(same), sum(same.map((row) => row.amountCents))]
  const row = new PostedContribution().fill({
    activityId: activity.id,
    planId: plan.id,
    period: month.period,
    baseCents: month.baseCents - known.baseCents,
    internalCents: month.internalCents - known.internalCents,
    floorCents: month.floorCents - known.floorCents,
    amountCents: amountCents - postedCents,
    explanation: same.length === 0 ? explanation : [...explanation, alreadyPosted(postedCents)],
  })
  const changed = row.baseCents || row.internalCents || row.floorCents || row.amountCents
  return changed ? row : null
}

const alreadyPosted = (cents: number): Explanation => ({
  label: 'Déjà compté pour ce mois',
  baseCents: null,
  rateBps: null,
  amountCents: -cents || 0,
})
