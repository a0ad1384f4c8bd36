import type { HttpContext } from '@adonisjs/core/http'
import { roundHalfAway } from '#core/cents'
import { notifyEstablishmentRates } from '#payroll/rates/notify_establishment_rates'
import { notificationValidator } from '#payroll/rates/rate_validator'

export default class NotificationsController {
  async store({ request, session, response }: HttpContext) {
    const { accident, mobility, ...facts } = await request.validateUsing(notificationValidator)

    await notifyEstablishmentRates({ ...facts, accidentRate: roundHalfAway(accident * 1000), mobilityRate: roundHalfAway(mobility * 1000) })

    session.flash('success', 'Notification enregistrée\u00A0: elle vaut à partir de sa date.')
    return response.redirect('/paie/taux')
  }
}
