import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { closeMonth } from '#accounting/closing/close_month'
import { monthConditions } from '#accounting/closing/month_conditions'
import { monthsOfBooks } from '#accounting/closing/months'
import PeriodReopening from '#accounting/closing/period_reopening'
import { today } from '#cooperative/today'
import { longPeriod } from '#core/period'

export default class ClosuresController {
  async show({ params, view }: HttpContext) {
    await db.from('periods').where('period', params.period).firstOrFail()
    const conditions = await monthConditions(params.period)
    const reopenings = await PeriodReopening.query()
      .where('period', params.period)
      .preload('askedBy')
      .preload('grantedBy')
      .preload('declinedBy')
      .orderBy('id', 'desc')
    const month = (await monthsOfBooks(await today())).find(({ period }) => period === params.period)
    return view.render('accounting/months/show', { asked: params.period, month, conditions, reopenings })
  }

  async store({ params, auth, session, response }: HttpContext) {
    await closeMonth(params.period, await today(), auth.user!)

    session.flash('success', `${longPeriod(params.period)} est clos : plus rien ne s’y écrit.`)
    return response.redirect('/livres/mois')
  }
}
