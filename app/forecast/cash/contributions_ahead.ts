import db from '@adonisjs/lucid/services/db'
import { contributionsOf, type Month } from '#activities/contribution'
import { contributionBases } from '#activities/contribution_bases'
import { feesCounted } from '#activities/contribution_of_month'
import type ContributionPlan from '#activities/contribution_plan'
import { contributionPlanOn, PlanMissing } from '#activities/contribution_plan_on'
import { termsOf } from '#activities/contribution_terms'
import { exemptionsIn } from '#activities/exemptions/exemptions_in'
import { stagesIn } from '#contracts/stages'
import { firstDay, lastDay, yearOfPeriod, type Period } from '#core/period'
import type { BooksToday } from '#forecast/cash/books_today'
import type { CashRow, ForeseenMonth } from '#forecast/cash/cash_row'

/** What each month ahead will owe the house, by the plan in force, on what the year has counted already: it crosses to shared services. */
export async function contributionsAhead(books: BooksToday, ahead: ForeseenMonth[]): Promise<CashRow[]> {
  const { months, on, sharedId, activityIds, trx } = books
  const [current] = months
  const plan = await planOn(books)
  if (!plan) return []
  const stages = await stagesIn(current, trx)
  const exemptions = await exemptionsIn(current, trx)
  const training = new Set((await (trx ?? db).from('activities').where('is_training', true).select('id')).map(({ id }) => id))
  const posted = await postedMonths(books, plan)
  const bases = await contributionBases(plan, { from: firstDay(current), to: on }, trx)
  const byActivity = Map.groupBy(ahead, ({ activityId }) => activityId)

  return activityIds.flatMap((id) => {
    const people = stages.get(id)
    if (id === sharedId || !people) return []
    const known = posted.get(id) ?? []
    const terms = termsOf(plan, { people, isTraining: training.has(id), exemption: exemptions.get(id) })
    const coming: Month[] = (byActivity.get(id) ?? [])
      .filter(({ period }) => !known.some((month) => month.period === period))
      .map(({ period, netCents, materialsCents }) => {
        const begun = period === current ? bases.get(id) : undefined
        const foreseen = plan.base === 'gross_margin' ? netCents - materialsCents : netCents
        return { period, baseCents: (begun?.baseCents ?? 0) + foreseen, internalCents: begun?.internalCents ?? 0, ...terms }
      })
    const owed = contributionsOf(plan, [...known, ...coming]).slice(known.length)
    return owed
      .filter(({ amountCents }) => amountCents !== 0)
      .flatMap(({ period, amountCents }) => crossing(id, sharedId, period, amountCents))
  })
}

function crossing(activityId: number, sharedId: number, period: Period, cents: number): CashRow[] {
  const row = { nature: 'contribution', kind: 'foreseen', on: lastDay(period), label: 'Contribution du mois', crosses: true } as const
  return [
    { ...row, activityId, cents: -cents },
    { ...row, activityId: sharedId, cents },
  ]
}

async function planOn({ on, trx }: BooksToday): Promise<ContributionPlan | null> {
  try {
    return await contributionPlanOn(on, trx)
  } catch (error) {
    if (error instanceof PlanMissing) return null
    throw error
  }
}

/** What was posted since the tiers and the caps count, a row for each month. */
async function postedMonths({ months, activityId, trx }: BooksToday, plan: ContributionPlan): Promise<Map<number, Month[]>> {
  const query = (trx ?? db)
    .from('contributions')
    .where('period', '>=', plan.per === 'since_entry' ? '2000-01' : `${yearOfPeriod(months[0])}-01`)
    .groupBy('activity_id', 'period')
    .orderBy('period')
    .select('activity_id', 'period')
    .sum({ base: 'base_cents', internal: 'internal_cents', floor: 'floor_cents', fee: 'fee_cents', supplement: 'supplement_bps' })
    .max('cap_cents as cap')
  if (activityId) query.where('activity_id', activityId)
  const rows = Map.groupBy(await query, (row) => row.activity_id as number)
  return new Map(
    [...rows].map(([id, own]) => [
      id,
      own.map((row) => ({
        period: row.period,
        baseCents: Number(row.base),
        internalCents: Number(row.internal),
        floorCents: Number(row.floor),
        fees: feesCounted({ feeCents: Number(row.fee), supplementBps: Number(row.supplement) }),
        capCents: row.cap === null ? null : Number(row.cap),
      })),
    ])
  )
}
