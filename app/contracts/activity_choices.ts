import Activity from '#activities/activity'
import type User from '#identity/user'

/** The open activities a user may sign a contract for, as choices of a form. */
export async function activityChoices(user: User) {
  const activities = await Activity.visibleTo(user).where('is_shared_services', false).whereNull('closed_on').orderBy('code')
  return activities.map((activity) => ({ value: activity.id, label: activity.label }))
}
