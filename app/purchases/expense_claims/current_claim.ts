import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import type { Transaction } from '#core/transaction'
import { claimPeriodOn } from '#purchases/expense_claims/claim_deadline'
import { draftClaim } from '#purchases/expense_claims/draft_claim'

/** Whose expense it is; the claim is the one that is open for the month, drafted when there is none. */
export type Spender = { personId: number; activityId: number }

/** After the deadline of the month, what is noted goes to the next, unless the house takes late claims. */
export async function currentClaim(spender: Spender, on: Day, trx: Transaction) {
  const { expenseDeadlineDay, lateClaims } = await Cooperative.current({ client: trx })
  const period = lateClaims === 'taken' ? periodOf(on) : claimPeriodOn(on, expenseDeadlineDay)
  return draftClaim({ ...spender, period }, trx)
}
