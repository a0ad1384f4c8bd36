import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { claimPeriodOn } from '#purchases/expense_claims/claim_deadline'
import { draftClaim } from '#purchases/expense_claims/draft_claim'

/** Whose expense it is; the claim is the one that is open for the month, drafted when there is none. */
export type Spender = { personId: number; activityId: number }

/** After the deadline of the month, what is noted goes to the next. */
export async function currentClaim(spender: Spender, on: Day, trx: Transaction) {
  const { expenseDeadlineDay } = await Cooperative.current({ client: trx })
  return draftClaim({ ...spender, period: claimPeriodOn(on, expenseDeadlineDay) }, trx)
}
