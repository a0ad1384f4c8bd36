import ActivityMember from '#activities/activity_member'
import type { Transaction } from '#core/transaction'

/** The activities somebody runs or ran, the last joined first, with their share. */
export const activitiesOf = (personId: number, trx?: Transaction): Promise<ActivityMember[]> =>
  ActivityMember.query({ client: trx }).where('person_id', personId).preload('activity').orderBy('joined_on', 'desc').orderBy('id', 'desc')
