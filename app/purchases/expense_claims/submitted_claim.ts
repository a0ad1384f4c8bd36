import type { Transaction } from '#core/transaction'
import { ClaimNotSubmitted } from '#purchases/expense_claims/claim_refusals'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'

/** The claim as it stands in this transaction, locked, waiting for somebody to decide. Throws ClaimNotSubmitted. */
export async function submittedClaim(claim: { id: number }, trx: Transaction): Promise<ExpenseClaim> {
  const locked = await ExpenseClaim.query({ client: trx }).where('id', claim.id).forUpdate().firstOrFail()
  if (!locked.isSubmitted) throw new ClaimNotSubmitted()
  return locked
}
