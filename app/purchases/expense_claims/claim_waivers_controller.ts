import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { waiveClaim } from '#purchases/expense_claims/waive_claim'

export default class ClaimWaiversController {
  async store({ auth, params, session, response }: HttpContext) {
    const claim = await ExpenseClaim.ownedBy(auth.user!).where('id', params.id).firstOrFail()

    const waived = await waiveClaim(claim, await today(), auth.user!)

    session.flash('success', `Vous renoncez au remboursement de la note ${waived.number} : votre activité le garde.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}
