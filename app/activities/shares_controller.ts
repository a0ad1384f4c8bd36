import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { sharesValidator } from '#activities/activity_validator'
import { changeShares } from '#activities/change_shares'
import { longDay } from '#core/day'

export default class SharesController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).where('is_shared_services', false).firstOrFail()
    const split = await request.validateUsing(sharesValidator)

    await changeShares(activity, split, auth.user!)

    session.flash('success', `Les parts changent le ${longDay(split.from)}.`)
    return response.redirect(`/activites/${activity.code}`)
  }
}
