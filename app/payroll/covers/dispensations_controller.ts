import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { today } from '#cooperative/today'
import Contract from '#contracts/contract'
import { dayField } from '#core/fields'
import { DISPENSATIONS, type DispensationReason } from '#payroll/covers/cover_dispensation'
import { dispenseFromCover } from '#payroll/covers/dispense_from_cover'

const dispensationValidator = vine.create({
  startsOn: dayField(),
  endsOn: dayField().nullable().optional(),
  reason: vine.enum(Object.keys(DISPENSATIONS) as DispensationReason[]),
  proof: vine.string().trim().minLength(3).maxLength(300),
})

export default class DispensationsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const contract = await Contract.visibleTo(auth.user!).where('contracts.id', params.id).firstOrFail()
    const facts = await request.validateUsing(dispensationValidator)

    await dispenseFromCover(contract, facts, await today(), auth.user!)

    session.flash('success', 'Dispense enregistrée\u00A0: aucune prime n’est due tant qu’elle court.')
    return response.redirect(`/paie/contrats/${contract.id}`)
  }
}
