import type Activity from '#activities/activity'
import ActivityMember from '#activities/activity_member'
import { assertWhole, type Member } from '#activities/shares'
import { recordAudit } from '#core/audit_trail'
import { addDays, longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class SharesAlreadyChanged extends Refusal {
  constructor(on: Day) {
    super(`Les parts ont déjà changé le ${longDay(on)} : choisissez un jour qui vient après.`, 'from')
  }
}

/** Another split of an activity's pay from a day on, by amendment of the common-activity agreement. Throws SharesNotWhole, SharesAlreadyChanged. */
export function changeShares(
  activity: Activity,
  { members, from }: { members: Member[]; from: Day },
  by: { id: number },
  trx?: Transaction
): Promise<ActivityMember[]> {
  return inTransaction(async (trx_) => {
    assertWhole(members)
    const running = await ActivityMember.query({ client: trx_ }).where('activity_id', activity.id).whereNull('left_on')
    const later = running.find(({ joinedOn }) => joinedOn >= from)
    if (later) throw new SharesAlreadyChanged(later.joinedOn)

    for (const member of running) await member.merge({ leftOn: addDays(from, -1) }).save()
    await recordAudit({ action: 'activity_shares_changed', subject: `activity:${activity.id}`, by }, trx_)
    return ActivityMember.createMany(
      members.map((member) => ({ ...member, activityId: activity.id, joinedOn: from })),
      { client: trx_ }
    )
  }, trx)
}
