import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { addTrip, type TripFacts } from '#purchases/expense_claims/add_trip'
import { bookmarkExpense, type Bookmarking } from '#purchases/expense_claims/bookmark_expense'
import { currentClaim, type Spender } from '#purchases/expense_claims/current_claim'

type Noted = { facts: TripFacts; bookmarking?: Bookmarking }

/** Writes a trip down. Throws what addTrip refuses. */
export function noteTrip(spender: Spender, { facts, bookmarking = {} }: Noted, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const claim = await currentClaim(spender, on, trx_)
    const line = await addTrip(claim, facts, trx_)
    await bookmarkExpense(line, bookmarking, spender.personId, trx_)
    return claim
  }, trx)
}
