import Activity from '#activities/activity'
import type User from '#identity/user'

/** The activities whose sales a person reads; null when it is all of them, so that no list is filtered for nothing. */
export async function seenActivityIds(user: User): Promise<number[] | null> {
  if (user.may('all_activities', 'issue_invoices')) return null
  return (await Activity.visibleTo(user).select('activities.id')).map(({ id }) => id)
}

/** The activities that a person may choose in a form or a filter. */
export async function activityChoices(user: User) {
  const activities = await Activity.visibleTo(user).where('is_shared_services', false).orderBy('trade_name')
  return activities.map((activity) => ({ value: activity.id, label: activity.tradeName, closedOn: activity.closedOn }))
}
