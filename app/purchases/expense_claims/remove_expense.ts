import { inTransaction, type Transaction } from '#core/transaction'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { openClaim, totalClaim } from '#purchases/expense_claims/open_claim'
import { priceTrips } from '#purchases/expense_claims/price_trips'
import { weighGifts } from '#purchases/expense_claims/weigh_gifts'

/** Takes an expense or a trip out of an open claim. Throws ClaimHandedIn. */
export function removeExpense(claim: { id: number }, lineId: number, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const open = await openClaim(claim, trx_)
    await ExpenseLine.query({ client: trx_ }).where({ id: lineId, expense_claim_id: open.id }).delete()
    await priceTrips(open, trx_)
    await weighGifts(open, trx_)
    return totalClaim(open, trx_)
  }, trx)
}
