import type { HttpContext } from '@adonisjs/core/http'
import { recordLateInterestRate } from '#sales/reminders/record_late_interest_rate'
import { rateValidator } from '#sales/reminders/reminder_validator'

export default class LateInterestRatesController {
  async store({ request, auth, session, response }: HttpContext) {
    const { fromOn, legal: legalBps, refinancing: refinancingBps, source } = await request.validateUsing(rateValidator)

    await recordLateInterestRate({ fromOn, legalBps, refinancingBps, source }, auth.user!)

    session.flash('success', 'Les taux de ce semestre sont notés.')
    return response.redirect('/relances/echelle')
  }
}
