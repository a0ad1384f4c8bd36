import type { Transaction } from '#core/transaction'
import { ClaimHandedIn } from '#purchases/expense_claims/claim_refusals'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'

/** The claim as it stands in this transaction, locked, and still its author's to change. Throws ClaimHandedIn. */
export async function openClaim(claim: { id: number }, trx: Transaction): Promise<ExpenseClaim> {
  const locked = await ExpenseClaim.query({ client: trx }).where('id', claim.id).forUpdate().firstOrFail()
  if (!locked.isOpen) throw new ClaimHandedIn()
  return locked
}

export async function nextPosition(claim: ExpenseClaim, trx: Transaction): Promise<number> {
  const [{ last }] = await trx.from('expense_lines').where('expense_claim_id', claim.id).max('position as last')
  return Number(last ?? 0) + 1
}

/** Adds up the lines again. */
export async function totalClaim(claim: ExpenseClaim, trx: Transaction): Promise<ExpenseClaim> {
  const [{ total }] = await trx.from('expense_lines').where('expense_claim_id', claim.id).sum('total_cents as total')
  return claim.merge({ totalCents: Number(total ?? 0) }).save()
}
