import { inTransaction, type Transaction } from '#core/transaction'
import { amountsOf, type ExpenseFacts } from '#purchases/expense_claims/expense_amounts'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { nextPosition, openClaim, totalClaim } from '#purchases/expense_claims/open_claim'
import { weighGifts } from '#purchases/expense_claims/weigh_gifts'

/** Writes an expense in an open claim; amounts in cents, for the trade's share of the bill. Throws ClaimHandedIn, VatTooLarge. */
export function addExpense(claim: { id: number }, facts: ExpenseFacts, trx?: Transaction): Promise<ExpenseLine> {
  return inTransaction(async (trx_) => {
    const open = await openClaim(claim, trx_)
    const position = await nextPosition(open, trx_)
    const line = await ExpenseLine.create({ ...amountsOf(facts), expenseClaimId: open.id, position }, { client: trx_ })
    await weighGifts(open, trx_)
    await totalClaim(open, trx_)
    return line.refresh()
  }, trx)
}
