import ExitPlan from '#exits/plan/exit_plan'
import type User from '#identity/user'

/** An exit that a person may open, with all that its page shows; a stranger is told that there is none. */
export const planSeenBy = (user: User, id: number): Promise<ExitPlan> =>
  ExitPlan.visibleTo(user)
    .where('exit_plans.id', id)
    .preload('person')
    .preload('activity')
    .preload('contract')
    .preload('preparedBy')
    .preload('settledBy')
    .preload('transfers')
    .preload('papers', (papers) => papers.preload('document'))
    .preload('followUps')
    .firstOrFail()
