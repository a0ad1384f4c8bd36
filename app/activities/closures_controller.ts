import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { closureValidator } from '#activities/activity_validator'
import { closeActivity } from '#activities/close_activity'

export default class ClosuresController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).where('is_shared_services', false).firstOrFail()
    const { closedOn } = await request.validateUsing(closureValidator)

    await closeActivity(activity, closedOn, auth.user!)

    session.flash('success', `L’activité ${activity.label} est close.`)
    return response.redirect(`/activites/${activity.code}`)
  }
}
