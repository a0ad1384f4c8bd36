import PostedContribution from '#activities/posted_contribution'
import { sum } from '#core/cents'

/** What an activity paid in a year, month by month: the last explanation of each, and what its rows come to. */
export async function contributionsOfYear(activityId: number, year: number) {
  const rows = await PostedContribution.query()
    .where('activity_id', activityId)
    .whereBetween('period', [`${year}-01`, `${year}-12`])
    .preload('plan', (plan) => plan.preload('tiers').preload('supplements'))
    .orderBy('period')
    .orderBy('id')
  let cumulatedCents = 0
  return [...Map.groupBy(rows, (row) => row.period)].map(([period, same]) => {
    const last = same.at(-1)!
    const amountCents = sum(same.map((row) => row.amountCents))
    cumulatedCents += amountCents
    return {
      period,
      plan: last.plan,
      baseCents: sum(same.map((row) => row.baseCents)),
      amountCents,
      cumulatedCents,
      explanation: last.explanation,
      parts: same.length,
    }
  })
}
