import Cooperative from '#cooperative/cooperative'
import { latest, type Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { claimPeriodOn } from '#purchases/expense_claims/claim_deadline'
import { openClaim } from '#purchases/expense_claims/open_claim'

/** Moves an open claim to the first month whose deadline is not past. Throws ClaimHandedIn. */
export function postponeClaim(claim: { id: number }, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const open = await openClaim(claim, trx_)
    const { expenseDeadlineDay } = await Cooperative.current({ client: trx_ })
    return open.merge({ period: latest(open.period, claimPeriodOn(on, expenseDeadlineDay)) }).save()
  }, trx)
}
