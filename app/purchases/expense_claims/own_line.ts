import type User from '#identity/user'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import ExpenseLine from '#purchases/expense_claims/expense_line'

/** A line of one's own claims, with its claim; a stranger's is not found. */
export async function ownLine(user: User, id: number | string) {
  const line = await ExpenseLine.findOrFail(id)
  const claim = await ExpenseClaim.ownedBy(user).where('id', line.expenseClaimId).firstOrFail()
  return { line, claim }
}
