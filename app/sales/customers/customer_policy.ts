import { BasePolicy } from '@adonisjs/bouncer'
import Activity from '#activities/activity'
import type User from '#identity/user'
import type Customer from '#sales/customers/customer'

/** Entrepreneurs add customers and change those that no other activity knows; staff change any. */
export default class CustomerPolicy extends BasePolicy {
  write(user: User) {
    return user.may('own_activity', 'issue_invoices')
  }

  async change(user: User, customer: Customer) {
    if (customer.mergedIntoId) return false
    if (user.may('issue_invoices')) return true
    if (!user.may('own_activity')) return false
    const own = new Set((await Activity.visibleTo(user).select('activities.id')).map(({ id }) => id))
    await customer.load('activities')
    return customer.activities.every(({ id }) => own.has(id))
  }

  pay(user: User) {
    return user.may('bank')
  }
}
