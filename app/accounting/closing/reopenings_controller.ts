import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { askReopening } from '#accounting/closing/ask_reopening'
import { declineReopening, grantReopening } from '#accounting/closing/decide_reopening'
import PeriodReopening from '#accounting/closing/period_reopening'
import { today } from '#cooperative/today'
import { ofPeriod } from '#core/period'

const reopeningValidator = vine.create({ reason: vine.string().trim().minLength(10).maxLength(500) })

export default class ReopeningsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const { reason } = await request.validateUsing(reopeningValidator)

    await askReopening(params.period, reason, await today(), auth.user!)

    session.flash('success', `Réouverture ${ofPeriod(params.period)} demandée : une autre personne l’accorde ou la refuse.`)
    return response.redirect('/livres/mois')
  }

  async update({ auth, params, session, response }: HttpContext) {
    const reopening = await PeriodReopening.findOrFail(params.id)

    await grantReopening(reopening, await today(), auth.user!)

    session.flash('success', `Le mois ${ofPeriod(reopening.period)} est rouvert : refermez-le dès que la correction est passée.`)
    return response.redirect('/livres/mois')
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const reopening = await PeriodReopening.findOrFail(params.id)

    await declineReopening(reopening, await today(), auth.user!)

    session.flash('success', `Le mois ${ofPeriod(reopening.period)} reste clos.`)
    return response.redirect('/livres/mois')
  }
}
