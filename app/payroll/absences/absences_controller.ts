import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { today } from '#cooperative/today'
import Contract from '#contracts/contract'
import { dayField } from '#core/fields'
import Absence, { ABSENCE_KINDS, type AbsenceKind } from '#payroll/absences/absence'
import { declareAbsence } from '#payroll/absences/declare_absence'
import { withdrawAbsence } from '#payroll/absences/withdraw_absence'

const absenceValidator = vine.create({
  kind: vine.enum(Object.keys(ABSENCE_KINDS) as AbsenceKind[]),
  startsOn: dayField(),
  endsOn: dayField(),
  note: vine.string().trim().maxLength(300).nullable().optional(),
})

export default class AbsencesController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const user = auth.user!
    const contract = await Contract.visibleTo(user).where('contracts.id', params.id).whereNot('contracts.kind', 'cape').firstOrFail()
    const facts = await request.validateUsing(absenceValidator)

    const absence = await declareAbsence(contract, facts, await today(), user)

    session.flash('success', `${absence.label}\u00A0: jours notés.`)
    return response.redirect(pageOf(user, contract.id))
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const user = auth.user!
    const absence = await Absence.query()
      .where('id', params.id)
      .whereNull('withdrawn_on')
      .whereIn('contract_id', Contract.visibleTo(user).select('contracts.id'))
      .firstOrFail()

    await withdrawAbsence(absence, await today())

    session.flash('success', 'Absence retirée.')
    return response.redirect(pageOf(user, absence.contractId))
  }
}

const pageOf = (user: NonNullable<HttpContext['auth']['user']>, contractId: number) =>
  user.may('prepare_pay') ? `/paie/contrats/${contractId}` : '/paie'
