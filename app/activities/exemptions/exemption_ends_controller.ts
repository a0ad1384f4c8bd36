import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import ContributionExemption from '#activities/exemptions/contribution_exemption'
import { endExemption } from '#activities/exemptions/end_exemption'
import { exemptionEndValidator } from '#activities/exemptions/exemption_validator'
import { longPeriod } from '#core/period'

export default class ExemptionEndsController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).firstOrFail()
    const exemption = await ContributionExemption.query().where({ id: params.id, activity_id: activity.id }).firstOrFail()
    const { untilPeriod } = await request.validateUsing(exemptionEndValidator)

    await endExemption(exemption, untilPeriod, auth.user!)

    session.flash('success', `L’exonération finit avec ${longPeriod(untilPeriod)}.`)
    return response.redirect(`/activites/${activity.code}/contribution`)
  }
}
