import type { HttpContext } from '@adonisjs/core/http'
import SendStatementsJob from '#activities/statements/send_statements_job'
import { isPeriod, ofPeriod } from '#core/period'

export default class SendingsController {
  /** Sends what waits: a message that failed, a worker that was stopped. */
  async store({ params, session, response }: HttpContext) {
    if (!isPeriod(params.period)) return response.notFound()

    await SendStatementsJob.dispatch({ period: params.period })

    session.flash('success', `Les états ${ofPeriod(params.period)} qui attendaient repartent.`)
    return response.redirect(`/etats-des-comptes?mois=${params.period}`)
  }
}
