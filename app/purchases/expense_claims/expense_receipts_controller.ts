import type { HttpContext } from '@adonisjs/core/http'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { receiptValidator } from '#purchases/expense_claims/expense_claim_validator'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { keepReceipt } from '#purchases/expense_claims/keep_receipt'
import { uploadedPaper } from '#purchases/uploaded_paper'

export default class ExpenseReceiptsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const line = await ExpenseLine.findOrFail(params.id)
    const claim = await ExpenseClaim.ownedBy(auth.user!).where('id', line.expenseClaimId).firstOrFail()
    const { receipt } = await request.validateUsing(receiptValidator)

    await keepReceipt(line, await uploadedPaper(receipt, 'receipt'))

    session.flash('success', `Justificatif de « ${line.label} » archivé.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}
