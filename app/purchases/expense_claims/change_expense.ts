import { inTransaction, type Transaction } from '#core/transaction'
import { amountsOf, type ExpenseFacts } from '#purchases/expense_claims/expense_amounts'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { openClaim, totalClaim } from '#purchases/expense_claims/open_claim'
import { weighGifts } from '#purchases/expense_claims/weigh_gifts'

/** Corrects an expense of an open claim; its receipt stays. Throws ClaimHandedIn, VatTooLarge. */
export function changeExpense(line: ExpenseLine, facts: ExpenseFacts, trx?: Transaction): Promise<ExpenseLine> {
  return inTransaction(async (trx_) => {
    const open = await openClaim({ id: line.expenseClaimId }, trx_)
    const corrected = await ExpenseLine.findOrFail(line.id, { client: trx_ })
    await corrected.merge(amountsOf(facts)).save()
    await weighGifts(open, trx_)
    await totalClaim(open, trx_)
    return corrected.refresh()
  }, trx)
}
