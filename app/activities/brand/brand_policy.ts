import { BasePolicy } from '@adonisjs/bouncer'
import type Activity from '#activities/activity'
import type User from '#identity/user'

/** One's own trade name, or any of those one keeps records of; the house's own look belongs to its direction. */
export default class BrandPolicy extends BasePolicy {
  change(user: User, activity: Activity) {
    return activity.isSharedServices ? user.may('users') : user.may('own_activity', 'people')
  }
}
