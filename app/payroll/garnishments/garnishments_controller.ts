import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { today } from '#cooperative/today'
import Contract from '#contracts/contract'
import { centsField, dayField } from '#core/fields'
import Garnishment from '#payroll/garnishments/garnishment'
import { liftGarnishment } from '#payroll/garnishments/lift_garnishment'
import { serveGarnishment } from '#payroll/garnishments/serve_garnishment'

const garnishmentValidator = vine.create({
  kind: vine.enum(['scale', 'maintenance'] as const),
  creditor: vine.string().trim().minLength(2).maxLength(120),
  reference: vine.string().trim().minLength(2).maxLength(120),
  notifiedOn: dayField(),
  dependants: vine.number().withoutDecimals().min(0).max(20),
  totalCents: centsField(0).nullable().optional(),
  monthlyCents: centsField(0).nullable().optional(),
  iban: vine.string().trim().maxLength(40).nullable().optional(),
})

export default class GarnishmentsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const contract = await Contract.visibleTo(auth.user!).where('contracts.id', params.id).firstOrFail()
    const facts = await request.validateUsing(garnishmentValidator)

    await serveGarnishment(contract, facts, await today(), auth.user!)

    session.flash('success', 'Opposition enregistrée\u00A0: les prochains bulletins en tiennent compte.')
    return response.redirect(`/paie/contrats/${contract.id}`)
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const garnishment = await Garnishment.query()
      .where('id', params.id)
      .whereIn('contract_id', Contract.visibleTo(auth.user!).select('contracts.id'))
      .firstOrFail()

    await liftGarnishment(garnishment, await today(), auth.user!)

    session.flash('success', 'Opposition levée\u00A0: plus rien n’est retenu.')
    return response.redirect(`/paie/contrats/${garnishment.contractId}`)
  }
}
