import type Activity from '#activities/activity'
import { recordAudit } from '#core/audit_trail'
import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { balancesOn } from '#ledger/balances'

export class ActivityAlreadyClosed extends Refusal {
  constructor(activity: Activity) {
    super(`L’activité ${activity.code} est close depuis le ${longDay(activity.closedOn!)}.`)
  }
}

export class ActivityNotEmpty extends Refusal {
  constructor(account: string, cents: number) {
    super(
      `Le compte ${account} porte encore ${formatCents(cents)} : une activité se clôt quand ses créances, ses dettes, ses biens et sa trésorerie sont soldés.`
    )
  }
}

/** Closes the account of a trade once nothing is owed, owned or left on it: classes 2 to 5 hold nothing. */
export function closeActivity(activity: Activity, closedOn: Day, by: { id: number }, trx?: Transaction): Promise<Activity> {
  return inTransaction(async (trx_) => {
    if (activity.closedOn) throw new ActivityAlreadyClosed(activity)
    const balances = await balancesOn(closedOn, { activityId: activity.id, accounts: ['2', '3', '4', '5'] }, trx_)
    const left = balances.find(({ balanceCents }) => balanceCents !== 0)
    if (left) throw new ActivityNotEmpty(left.account, left.balanceCents)

    await trx_.from('activity_members').where('activity_id', activity.id).whereNull('left_on').update({ left_on: closedOn })
    await recordAudit({ action: 'activity_closed', subject: `activity:${activity.id}`, by }, trx_)
    return activity.useTransaction(trx_).merge({ closedOn }).save()
  }, trx)
}
