import { BasePolicy } from '@adonisjs/bouncer'
import type ExitPlan from '#exits/plan/exit_plan'
import type User from '#identity/user'

/** One person prepares, another settles; whoever leaves reads their own. */
export default class ExitPolicy extends BasePolicy {
  prepare(user: User) {
    return user.may('exits')
  }

  settle(user: User, plan: ExitPlan) {
    return user.may('settle_exits') && plan.preparedById !== user.id
  }
}
