import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { claimDeadline } from '#purchases/expense_claims/claim_deadline'
import { ClaimEmpty, ClaimTooLate, ExpenseInTheFuture } from '#purchases/expense_claims/claim_refusals'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { openClaim } from '#purchases/expense_claims/open_claim'

/**
 * Hands a claim in, until the deadline of its month; after it, where the house takes late ones all the same.
 * Throws ClaimHandedIn, ClaimEmpty, ClaimTooLate, ExpenseInTheFuture.
 */
export function submitClaim(claim: { id: number }, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const open = await openClaim(claim, trx_)
    const { expenseDeadlineDay, lateClaims } = await Cooperative.current({ client: trx_ })
    const deadline = claimDeadline(open.period, expenseDeadlineDay)
    if (on > deadline && lateClaims === 'postponed') throw new ClaimTooLate(open.period, deadline)

    const last = await ExpenseLine.query({ client: trx_ }).where('expense_claim_id', open.id).orderBy('spent_on', 'desc').first()
    if (!last) throw new ClaimEmpty()
    if (last.spentOn > on) throw new ExpenseInTheFuture(last.spentOn)

    return open
      .merge({
        submittedOn: on,
        submittedById: by?.id ?? null,
        returnedOn: null,
        returnReason: null,
        returnedById: null,
      })
      .save()
  }, trx)
}
