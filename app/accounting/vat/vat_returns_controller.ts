import db from '@adonisjs/lucid/services/db'
import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { fileVatReturn } from '#accounting/vat/file_vat_return'
import { taxationCoefficient } from '#accounting/vat/taxation_coefficient'
import { vatReturn } from '#accounting/vat/vat_return'
import { returnEnding } from '#accounting/vat/vat_span'
import { sharedServices } from '#activities/shared_services'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { periodField } from '#core/fields'
import { isPeriod, lastDay, ofPeriod, periodOf, previousPeriod, yearOfPeriod } from '#core/period'
import { body } from '#third_parties/body'

const filingValidator = vine.create({ period: periodField(), refundEuros: vine.number().withoutDecimals().min(0).nullable().optional() })

export default class VatReturnsController {
  async index({ request, view }: HttpContext) {
    const on = await today()
    const house = await Cooperative.current()
    const asked = request.qs().mois
    const every = house.vatEvery as 'month' | 'quarter'
    const period = returnEnding(isPeriod(asked) ? asked : previousPeriod(periodOf(on)), every)
    const filed = await db.from('vat_returns').where({ period }).first()
    const figures = await vatReturn(period)
    const told = filed ? JSON.parse(filed.figures) : figures
    const returns = await db
      .from('vat_returns')
      .orderBy('period', 'desc')
      .select('id', 'period', 'from_period', 'filed_on', 'figures', 'entry_id')
    return view.render('accounting/vat/index', {
      month: period,
      span: figures.span,
      filed,
      boxes: told.boxes,
      dueEuros: told.dueEuros,
      isOver: lastDay(period) < on,
      house,
      coefficient: await taxationCoefficient(yearOfPeriod(period) - 1),
      returns: returns.map((row) => ({ ...row, dueEuros: JSON.parse(row.figures).dueEuros })),
    })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { period, refundEuros } = await request.validateUsing(filingValidator)
    const house = await sharedServices()
    const taxOffice = await body('tax')

    const parties = { sharedServicesId: house.id, taxOfficeId: taxOffice.id }
    await fileVatReturn(period, await today(), parties, auth.user!, undefined, refundEuros ?? 0)

    session.flash('success', `La TVA ${ofPeriod(period)} est déclarée dans les livres.`)
    return response.redirect(`/livres/tva?mois=${period}`)
  }
}
