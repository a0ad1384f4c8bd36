import type { HttpContext } from '@adonisjs/core/http'
import { receiptValidator } from '#purchases/expense_claims/expense_claim_validator'
import { keepReceipt } from '#purchases/expense_claims/keep_receipt'
import { ownLine } from '#purchases/expense_claims/own_line'
import { uploadedPaper } from '#purchases/uploaded_paper'

export default class ExpenseReceiptsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const { line, claim } = await ownLine(auth.user!, params.id)
    const { receipt } = await request.validateUsing(receiptValidator)

    await keepReceipt(line, await uploadedPaper(receipt, 'receipt'))

    session.flash('success', `Justificatif de « ${line.label} » archivé.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}
