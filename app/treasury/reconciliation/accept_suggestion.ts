import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { bookBankLine } from '#treasury/reconciliation/book_bank_line'
import { pointEntries } from '#treasury/reconciliation/point_entries'
import { settleBankLine } from '#treasury/reconciliation/settle_bank_line'

export type Choice = { kind: 'items' | 'entries' | 'account'; ids?: number[]; account?: string | null; activityId?: number | null }

/** Does with a line what was suggested, or chosen by hand: the three ways a line meets the books. */
export async function acceptSuggestion(line: { id: number }, choice: Choice, on: Day, by: Author, trx?: Transaction) {
  const { kind, ids = [], account, activityId } = choice
  if (kind === 'items') await settleBankLine(line, ids, on, by, trx)
  else if (kind === 'entries') await pointEntries(line, ids, on, by, trx)
  else await bookBankLine(line, { account: account!, activityId }, on, by, trx)
}
