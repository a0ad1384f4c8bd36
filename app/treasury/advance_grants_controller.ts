import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { approveAdvance } from '#treasury/approve_advance'
import TreasuryAdvance from '#treasury/treasury_advance'

export default class AdvanceGrantsController {
  async store({ auth, params, session, response }: HttpContext) {
    const advance = await TreasuryAdvance.findOrFail(params.id)

    const granted = await approveAdvance(advance, await today(), auth.user!)

    session.flash('success', `Avance de ${formatCents(granted.amountCents)} accordée.`)
    return response.redirect().toRoute('advances.index')
  }
}
