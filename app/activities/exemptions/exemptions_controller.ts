import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { exemptionValidator } from '#activities/exemptions/exemption_validator'
import { grantExemption } from '#activities/exemptions/grant_exemption'
import { today } from '#cooperative/today'
import { ofPeriod } from '#core/period'

export default class ExemptionsController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).where('is_shared_services', false).firstOrFail()
    const facts = await request.validateUsing(exemptionValidator)

    const exemption = await grantExemption({ ...facts, activityId: activity.id }, await today(), auth.user!)

    session.flash('success', `${activity.tradeName} est exonérée à partir ${ofPeriod(exemption.fromPeriod)}.`)
    return response.redirect(`/activites/${activity.code}/contribution`)
  }
}
