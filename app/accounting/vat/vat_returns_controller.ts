import db from '@adonisjs/lucid/services/db'
import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { fileVatReturn } from '#accounting/vat/file_vat_return'
import { vatReturn } from '#accounting/vat/vat_return'
import { sharedServices } from '#activities/shared_services'
import { today } from '#cooperative/today'
import { periodField } from '#core/fields'
import { isPeriod, ofPeriod, periodOf, previousPeriod } from '#core/period'
import { body } from '#third_parties/body'

const filingValidator = vine.create({ period: periodField() })

export default class VatReturnsController {
  async index({ request, view }: HttpContext) {
    const asked = request.qs().mois
    const period = isPeriod(asked) ? asked : previousPeriod(periodOf(await today()))
    const filed = await db.from('vat_returns').where({ period }).first()
    const returns = await db.from('vat_returns').orderBy('period', 'desc').select('period', 'filed_on', 'figures', 'entry_id')
    return view.render('accounting/vat/index', {
      month: period,
      filed,
      boxes: filed ? JSON.parse(filed.figures).boxes : (await vatReturn(period)).boxes,
      returns: returns.map((row) => ({ ...row, dueEuros: JSON.parse(row.figures).dueEuros })),
    })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { period } = await request.validateUsing(filingValidator)
    const house = await sharedServices()
    const taxOffice = await body('tax')

    await fileVatReturn(period, await today(), { sharedServicesId: house.id, taxOfficeId: taxOffice.id }, auth.user!)

    session.flash('success', `La TVA ${ofPeriod(period)} est déclarée dans les livres.`)
    return response.redirect(`/livres/tva?mois=${period}`)
  }
}
