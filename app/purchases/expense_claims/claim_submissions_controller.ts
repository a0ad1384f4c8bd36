import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { submitClaim } from '#purchases/expense_claims/submit_claim'

export default class ClaimSubmissionsController {
  async store({ auth, params, session, response }: HttpContext) {
    const claim = await ExpenseClaim.ownedBy(auth.user!).where('id', params.id).firstOrFail()

    const submitted = await submitClaim(claim, await today(), auth.user!)

    session.flash('success', `Note de ${formatCents(submitted.totalCents)} présentée : la comptabilité l’approuve ou vous la rend.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}
