import Activity from '#activities/activity'
import type { Day } from '#core/day'
import type User from '#identity/user'
import Person from '#people/person'

/** Who spends, and for which of their open activities. */
export async function ownActivities(user: User, on: Day) {
  const person = await Person.query().where('user_id', user.id).firstOrFail()
  const activities = await Activity.query()
    .whereHas('members', (members) => members.where('person_id', person.id))
    .where((open) => open.whereNull('closed_on').orWhere('closed_on', '>=', on))
    .orderBy('code')
  return { person, activities }
}

/** The spender of what a form says: a stranger's activity is not found. */
export async function spenderOf(user: User, activityId: number) {
  const person = await Person.query().where('user_id', user.id).firstOrFail()
  const activity = await Activity.query()
    .where('id', activityId)
    .whereHas('members', (members) => members.where('person_id', person.id))
    .firstOrFail()
  return { personId: person.id, activityId: activity.id }
}
