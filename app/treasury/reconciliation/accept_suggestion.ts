import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { bookBankLine } from '#treasury/reconciliation/book_bank_line'
import { keepForCustomer, ownerOf } from '#treasury/reconciliation/keep_for_customer'
import { openLines } from '#treasury/reconciliation/open_lines'
import { pointEntries } from '#treasury/reconciliation/point_entries'
import { settleBankLine } from '#treasury/reconciliation/settle_bank_line'

export type Choice = {
  kind: 'items' | 'entries' | 'account' | 'credit'
  ids?: number[]
  /** What goes beyond the items is kept for the customer. */
  keepsRest?: boolean
  account?: string | null
  activityId?: number | null
  vatRateBps?: number | null
  thirdPartyId?: number | null
}

/** Does with a line what was suggested, or chosen by hand: the ways a line meets the books. */
export function acceptSuggestion(line: { id: number }, choice: Choice, on: Day, by: Author, trx?: Transaction): Promise<void> {
  const { kind, ids = [], keepsRest, account, activityId, vatRateBps, thirdPartyId } = choice
  return inTransaction(async (trx_) => {
    if (kind === 'entries') await pointEntries(line, ids, on, by, trx_)
    else if (kind === 'account') await bookBankLine(line, { account: account!, activityId, vatRateBps }, on, by, trx_)
    else if (kind === 'credit') await keepForCustomer(line, { thirdPartyId: thirdPartyId!, activityId: activityId! }, on, by, trx_)
    else {
      await settleBankLine(line, ids, on, by, trx_)
      const [rest] = keepsRest ? await openLines({ lineIds: [line.id] }, trx_) : []
      if (rest) await keepForCustomer(line, await ownerOf(ids, trx_), on, by, trx_)
    }
  }, trx)
}
