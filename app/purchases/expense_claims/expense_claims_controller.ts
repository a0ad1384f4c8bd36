import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { claimDeadline } from '#purchases/expense_claims/claim_deadline'
import { claimCounts, claimsQueue } from '#purchases/expense_claims/claims_queue'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { claimsFilterValidator } from '#purchases/expense_claims/expense_claim_validator'
import { twinsOf } from '#purchases/expense_claims/twins_of'
import { paymentsOf } from '#purchases/payments_of'

export default class ExpenseClaimsController {
  async index({ auth, request, view }: HttpContext) {
    const user = auth.user!
    const { vue, apres } = await claimsFilterValidator.validate(request.qs())
    const shown = vue ?? (user.may('own_activity') ? 'brouillons' : 'presentees')
    return view.render('purchases/expense_claims/index', {
      shown,
      counts: await claimCounts(user),
      ...(await claimsQueue(user, shown, apres)),
      isApprover: user.may('approve_expenses'),
      mayClaim: user.may('own_activity'),
    })
  }

  async show({ auth, params, request, view }: HttpContext) {
    const user = auth.user!
    const claim = await ExpenseClaim.visibleTo(user).where('id', params.id).firstOrFail()
    await claim.load((load) => load.load('person').load('activity').load('lines').load('approvedBy'))
    const payments = await paymentsOf(claim.source)
    const on = await today()
    const { expenseDeadlineDay, lateClaims } = await Cooperative.current()
    const deadline = claimDeadline(claim.period, expenseDeadlineDay)
    return view.render('purchases/expense_claims/show', {
      claim,
      payments,
      owedCents: claim.isApproved ? claim.totalCents - payments.reduce((paid, { cents }) => paid + cents, 0) : 0,
      isOwn: claim.person.userId === user.id,
      isApprover: user.may('approve_expenses') && claim.person.userId !== user.id,
      shownLine:
        claim.lines.find(({ id, receiptId }) => receiptId && String(id) === request.qs().ligne) ??
        claim.lines.find(({ receiptId }) => receiptId),
      twins: await twinsOf(claim),
      deadline,
      isLate: (claim.submittedOn ?? on) > deadline && !claim.isApproved,
      mustWait: claim.isOpen && on > deadline && lateClaims === 'postponed',
    })
  }
}
