import ActivityMember from '#activities/activity_member'
import { formatBps } from '#core/cents'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/** Who runs an activity on a day, with their shares: they add up to the whole. */
export const membersOn = (activityId: number, on: Day, trx?: Transaction): Promise<ActivityMember[]> =>
  ActivityMember.query({ client: trx })
    .where('activity_id', activityId)
    .where('joined_on', '<=', on)
    .where((still) => still.whereNull('left_on').orWhere('left_on', '>=', on))
    .preload('person')
    .orderBy('id')

/** « Kadi Sissoko (60 %) et Paul Renaud-Dia (40 %) », the share only when there are several. */
export const namesOf = (members: ActivityMember[]) =>
  members.map(({ person, shareBps }) => (members.length > 1 ? `${person.fullName} (${formatBps(shareBps)})` : person.fullName)).join(' et ')
