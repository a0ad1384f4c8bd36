import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { bookmarkExpense, type Bookmarking } from '#purchases/expense_claims/bookmark_expense'
import { currentClaim, type Spender } from '#purchases/expense_claims/current_claim'
import type { ExpenseFacts } from '#purchases/expense_claims/expense_amounts'
import { keepReceipt } from '#purchases/expense_claims/keep_receipt'
import type { Paper } from '#purchases/uploaded_paper'

type Noted = { facts: ExpenseFacts; paper: Paper | null; bookmarking?: Bookmarking }

/** Writes an expense down with its receipt, in one gesture. Throws what addExpense and keepReceipt refuse. */
export function noteExpense(spender: Spender, { facts, paper, bookmarking = {} }: Noted, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const claim = await currentClaim(spender, on, trx_)
    const line = await addExpense(claim, facts, trx_)
    if (paper) await keepReceipt(line, paper, trx_)
    await bookmarkExpense(line, bookmarking, spender.personId, trx_)
    return claim
  }, trx)
}
