import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { submittedClaim } from '#purchases/expense_claims/submitted_claim'

/** Gives a claim back to its author, who reads why and may change it. Throws ClaimNotSubmitted. */
export function returnClaim(claim: { id: number }, reason: string, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const submitted = await submittedClaim(claim, trx_)
    return submitted
      .merge({
        submittedOn: null,
        returnedOn: on,
        returnReason: reason,
        returnedById: by?.id ?? null,
      })
      .save()
  }, trx)
}
