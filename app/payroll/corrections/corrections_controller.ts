import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { today } from '#cooperative/today'
import { centsField, periodField } from '#core/fields'
import { ofPeriod } from '#core/period'
import { correctNextMonth } from '#payroll/corrections/correct_next_month'
import Payslip from '#payroll/payslips/payslip'

const correctionValidator = vine.create({
  period: periodField(),
  amountCents: centsField(-1_000_000_00, 1_000_000_00),
  reason: vine.string().trim().minLength(5).maxLength(300),
})

export default class CorrectionsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const payslip = await Payslip.visibleTo(auth.user!).where('payslips.id', params.id).firstOrFail()
    const facts = await request.validateUsing(correctionValidator)

    await correctNextMonth(payslip, facts, await today(), auth.user!)

    session.flash('success', `Régularisation notée\u00A0: elle sera sur la paie ${ofPeriod(facts.period)}.`)
    return response.redirect(`/paie/bulletins/${payslip.id}`)
  }
}
