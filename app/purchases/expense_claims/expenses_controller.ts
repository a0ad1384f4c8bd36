import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { EXPENSE_CATEGORIES, SPENDING_NAMES } from '#purchases/expense_claims/expense_categories'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { expenseValidator, RATE_CHOICES } from '#purchases/expense_claims/expense_claim_validator'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { noteExpense } from '#purchases/expense_claims/note_expense'
import { ownActivities, spenderOf } from '#purchases/expense_claims/own_activities'
import { removeExpense } from '#purchases/expense_claims/remove_expense'
import { uploadedPaper } from '#purchases/uploaded_paper'

export default class ExpensesController {
  async create({ auth, request, view }: HttpContext) {
    const on = await today()
    const { activities } = await ownActivities(auth.user!, on)
    return view.render('purchases/expense_claims/expense', {
      activities: activities.map(({ id, label }) => ({ value: id, label })),
      activityId: request.qs().activite ?? activities[0]?.id,
      categories: SPENDING_NAMES.map((value) => ({
        value,
        label: EXPENSE_CATEGORIES[value].label,
      })),
      rates: RATE_CHOICES,
      today: on,
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { activityId, receipt, sharePercent = 100, isInvoicedToHouse = false, ...facts } = await request.validateUsing(expenseValidator)
    const spender = await spenderOf(auth.user!, activityId)
    const paper = receipt ? await uploadedPaper(receipt, 'receipt') : null

    const claim = await noteExpense(spender, { ...facts, shareBps: sharePercent * 100, isInvoicedToHouse }, paper, await today())

    session.flash('success', `${formatCents(facts.totalCents)} notés, ${facts.label}.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const line = await ExpenseLine.findOrFail(params.id)
    const claim = await ExpenseClaim.ownedBy(auth.user!).where('id', line.expenseClaimId).firstOrFail()

    await removeExpense(claim, line.id)

    session.flash('success', `« ${line.label} » est retirée.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}
