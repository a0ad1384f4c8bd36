import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { decidePayInput } from '#payroll/pay_inputs/decide_pay_input'
import PayInput from '#payroll/pay_inputs/pay_input'
import { decisionValidator } from '#payroll/pay_inputs/pay_input_validator'

export default class PayDecisionsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const input = await PayInput.visibleTo(auth.user!).where('pay_inputs.id', params.id).firstOrFail()
    const decision = await request.validateUsing(decisionValidator)

    const { grantedAdvanceCents, period } = await decidePayInput(input, decision, await today(), auth.user!)

    session.flash(
      'success',
      grantedAdvanceCents ? `Acompte de ${formatCents(grantedAdvanceCents)} accordé.` : 'Demande décidée, sans acompte.'
    )
    return response.redirect(`/paie/demandes?mois=${period}`)
  }
}
