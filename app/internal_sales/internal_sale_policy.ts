import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#identity/user'

/** It charges somebody else's account: the staff record it once both have agreed. */
export default class InternalSalePolicy extends BasePolicy {
  record(user: User) {
    return user.may('issue_invoices')
  }
}
