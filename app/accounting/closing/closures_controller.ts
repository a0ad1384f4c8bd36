import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { longPeriod } from '#core/period'
import { closePeriod } from '#ledger/close_period'

export default class ClosuresController {
  async store({ params, auth, session, response }: HttpContext) {
    await closePeriod(params.period, await today(), auth.user!)

    session.flash('success', `${longPeriod(params.period)} est clos : plus rien ne s’y écrit.`)
    return response.redirect('/livres/mois')
  }
}
