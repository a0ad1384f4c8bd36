import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { publishStatements } from '#activities/statements/publish_statements'
import SendStatementsJob from '#activities/statements/send_statements_job'
import { statementsOfMonth } from '#activities/statements/statements_of'
import { today } from '#cooperative/today'
import { periodField } from '#core/fields'
import { isPeriod, lastDay, ofPeriod, periodOf, previousPeriod } from '#core/period'

const publicationValidator = vine.create({ period: periodField() })

export default class StatementsController {
  async index({ auth, request, view }: HttpContext) {
    const on = await today()
    const asked = request.qs().mois
    const month = isPeriod(asked) ? asked : previousPeriod(periodOf(on))
    const rows = await statementsOfMonth(month)
    return view.render('activities/statements/index', {
      month,
      rows,
      waiting: rows.filter((row) => row.person && !row.sentOn).length,
      mayPublish: auth.user!.may('books') && lastDay(month) < on,
    })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { period } = await request.validateUsing(publicationValidator)

    const published = await publishStatements(period, await today(), auth.user!)

    await SendStatementsJob.dispatch({ period })
    session.flash('success', `${published.length} états ${ofPeriod(period)} publiés ; les messages partent.`)
    return response.redirect(`/etats-des-comptes?mois=${period}`)
  }
}
