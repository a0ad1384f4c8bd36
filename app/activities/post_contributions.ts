import Activity from '#activities/activity'
import type { Contributor } from '#activities/contribution'
import { contributionBases } from '#activities/contribution_bases'
import { contributionEntry } from '#activities/contribution_entry'
import { contributionPlanOn } from '#activities/contribution_plan_on'
import { contributionOfMonth } from '#activities/contribution_of_month'
import { termsOf } from '#activities/contribution_terms'
import { countsFrom } from '#activities/counts_from'
import { exemptionsIn } from '#activities/exemptions/exemptions_in'
import type PostedContribution from '#activities/posted_contribution'
import { sharedServices } from '#activities/shared_services'
import { earliest, type Day } from '#core/day'
import { firstDay, lastDay, longPeriod, ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { postEntry } from '#ledger/post_entry'

/** Whom each activity has under contract in the month: they set its floor, its cap and its supplements. */
export type Stages = Map<number, Contributor[]>

export class LaterContributionPosted extends Refusal {
  constructor(period: Period, later: Period) {
    super(
      `Les contributions ${ofPeriod(later)} sont déjà passées : ce qui manque à ${longPeriod(period)} sera compté avec le prochain mois.`
    )
  }
}

/**
 * Posts the contribution of every activity open in a month: what its year owes up to there, less what was posted.
 * Can be run again: only what changed since is posted, in the month while it is open, else on the day given.
 * Throws PlanMissing, LaterContributionPosted, and what postEntry refuses.
 */
export function postContributions(
  period: Period,
  stages: Stages,
  on: Day,
  by: { id: number } | null,
  trx?: Transaction
): Promise<PostedContribution[]> {
  return inTransaction(async (trx_) => {
    const later = await trx_.from('contributions').where('period', '>', period).orderBy('period', 'desc').first()
    if (later) throw new LaterContributionPosted(period, later.period)

    const plan = await contributionPlanOn(firstDay(period), trx_)
    const from = await countsFrom(plan, period, trx_)
    const bases = await contributionBases(plan, { from, to: lastDay(period) }, trx_)
    const exemptions = await exemptionsIn(period, trx_)
    const shared = await sharedServices(trx_)
    const postedOn = await postingDay(period, on, trx_)

    const posted: PostedContribution[] = []
    for (const activity of await activitiesOpenIn(period, trx_)) {
      const { id, isTraining } = activity
      const terms = termsOf(plan, { people: stages.get(id) ?? [], isTraining, exemption: exemptions.get(id) })
      const row = await contributionOfMonth(activity, { period, plan, from, terms, counted: bases.get(activity.id) }, trx_)
      if (!row) continue
      await row.useTransaction(trx_).save()
      if (row.amountCents !== 0) {
        const entry = await postEntry(contributionEntry(row, activity, shared.id, postedOn), by, trx_)
        await row.merge({ entryId: entry.id }).save()
      }
      posted.push(row)
    }
    return posted
  }, trx)
}

const activitiesOpenIn = (period: Period, trx: Transaction) =>
  Activity.query({ client: trx })
    .where('is_shared_services', false)
    .where('opened_on', '<=', lastDay(period))
    .where((open) => open.whereNull('closed_on').orWhere('closed_on', '>=', firstDay(period)))
    .orderBy('code')

/** A month that is closed receives nothing more: what concerns it is posted on the day given. */
async function postingDay(period: Period, on: Day, trx: Transaction): Promise<Day> {
  const { closed_on: closedOn } = (await trx.from('periods').where({ period }).first()) ?? {}
  return closedOn ? on : earliest(on, lastDay(period))
}
