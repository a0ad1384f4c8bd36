import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { ofPeriod } from '#core/period'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { postponeClaim } from '#purchases/expense_claims/postpone_claim'

export default class ClaimPostponementsController {
  async store({ auth, params, session, response }: HttpContext) {
    const claim = await ExpenseClaim.ownedBy(auth.user!).where('id', params.id).firstOrFail()

    const moved = await postponeClaim(claim, await today())

    session.flash('success', `Note reportée : elle se présente avec celles ${ofPeriod(moved.period)}.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}
