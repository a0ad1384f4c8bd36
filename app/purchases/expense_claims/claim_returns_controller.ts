import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { returnValidator } from '#purchases/expense_claims/expense_claim_validator'
import { returnClaim } from '#purchases/expense_claims/return_claim'

export default class ClaimReturnsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const claim = await ExpenseClaim.visibleTo(auth.user!).where('id', params.id).firstOrFail()
    const { reason } = await request.validateUsing(returnValidator)

    await returnClaim(claim, reason, await today(), auth.user!)

    session.flash('success', 'Note rendue à son auteur, avec votre motif.')
    return response.redirect().toRoute('expense_claims.index')
  }
}
