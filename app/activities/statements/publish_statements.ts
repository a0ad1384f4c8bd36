import Activity from '#activities/activity'
import { membersOn } from '#activities/members_on'
import ActivityStatement from '#activities/statements/activity_statement'
import StatementDispatch from '#activities/statements/statement_dispatch'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { firstDay, lastDay, longPeriod, ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class MonthNotOver extends Refusal {
  constructor(period: Period) {
    super(`${longPeriod(period)} n’est pas fini : son état ne dirait pas tout.`, 'period')
  }
}

export class StatementsAlreadyPublished extends Refusal {
  constructor(period: Period) {
    super(`Les états ${ofPeriod(period)} sont déjà publiés : chaque activité a le sien.`, 'period')
  }
}

/**
 * Says that the accounts of a month are ready, and to whom each goes (C. trav. R7331-5); asked again, only what was
 * missing. The papers and the messages follow. Throws MonthNotOver, StatementsAlreadyPublished.
 */
export function publishStatements(period: Period, on: Day, by: { id: number }, trx?: Transaction): Promise<ActivityStatement[]> {
  if (lastDay(period) >= on) throw new MonthNotOver(period)

  return inTransaction(async (trx_) => {
    const known = await ActivityStatement.query({ client: trx_ }).where('period', period).forUpdate()
    const activities = await Activity.query({ client: trx_ })
      .where('is_shared_services', false)
      .where('opened_on', '<=', lastDay(period))
      .where((open) => open.whereNull('closed_on').orWhere('closed_on', '>=', firstDay(period)))
      .whereHas('members', (run) => {
        void run.where('joined_on', '<=', lastDay(period))
        void run.where((still) => still.whereNull('left_on').orWhere('left_on', '>=', lastDay(period)))
      })
      .whereNotIn('id', [0, ...known.map(({ activityId }) => activityId)])
      .orderBy('code')
    if (activities.length === 0) throw new StatementsAlreadyPublished(period)

    const published: ActivityStatement[] = []
    for (const activity of activities) published.push(await publish(activity, period, on, by, trx_))
    await recordAudit({ action: 'statements_published', subject: `period:${period}`, by, details: { activities: published.length } }, trx_)
    return published
  }, trx)
}

async function publish(activity: Activity, period: Period, on: Day, by: { id: number }, trx: Transaction) {
  const facts = { activityId: activity.id, period, publishedOn: on, publishedById: by.id || null }
  const statement = await ActivityStatement.create(facts, { client: trx })
  const members = await membersOn(activity.id, lastDay(period), trx)
  const reached = members.flatMap(({ person }) => (person.email ? [{ personId: person.id, email: person.email }] : []))
  await StatementDispatch.createMany(
    reached.map((one) => ({ ...one, statementId: statement.id })),
    { client: trx }
  )
  return statement
}
