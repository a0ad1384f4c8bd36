import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#identity/user'

/** Who sells keeps the catalogue: entrepreneurs their own, staff any. */
export default class ArticlePolicy extends BasePolicy {
  write(user: User) {
    return user.may('own_activity', 'issue_invoices')
  }
}
