import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { addTrip, type TripFacts } from '#purchases/expense_claims/add_trip'
import { currentClaim, type Spender } from '#purchases/expense_claims/current_claim'

/** Writes a trip down. Throws what addTrip refuses. */
export function noteTrip(spender: Spender, facts: TripFacts, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const claim = await currentClaim(spender, on, trx_)
    await addTrip(claim, facts, trx_)
    return claim
  }, trx)
}
