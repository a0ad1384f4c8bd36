import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { declineAdvance } from '#treasury/decline_advance'
import TreasuryAdvance from '#treasury/treasury_advance'
import { declineValidator } from '#treasury/treasury_validator'

export default class AdvanceRefusalsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const advance = await TreasuryAdvance.findOrFail(params.id)
    const { reason } = await request.validateUsing(declineValidator)

    await declineAdvance(advance, reason, await today(), auth.user!)

    session.flash('success', 'Avance refusée, avec votre motif.')
    return response.redirect().toRoute('advances.index')
  }
}
