import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { approveClaim } from '#purchases/expense_claims/approve_claim'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'

export default class ClaimApprovalsController {
  async store({ auth, params, session, response }: HttpContext) {
    const claim = await ExpenseClaim.visibleTo(auth.user!).where('id', params.id).firstOrFail()

    const approved = await approveClaim(claim, await today(), auth.user!)

    session.flash('success', `Note ${approved.number} approuvée : ${formatCents(approved.totalCents)} à rembourser.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}
