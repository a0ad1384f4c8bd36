import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import BankMatch from '#treasury/reconciliation/bank_match'
import { lockedLine } from '#treasury/reconciliation/locked_line'
import { NotOpen } from '#treasury/reconciliation/match_refusals'
import { openEntries } from '#treasury/reconciliation/open_entries'
import { sharedOut } from '#treasury/reconciliation/shared_out'

/**
 * Entries that are in the books already are found again on a line of the bank: nothing is written there. A line may tell
 * of several entries, and several lines of one. Throws LineMatched, NothingChosen, NotOpen, OtherWay, TooMuchForTheLine.
 */
export function pointEntries(bankLine: { id: number }, entryIds: number[], on: Day, by: Author, trx?: Transaction): Promise<BankMatch[]> {
  return inTransaction(async (trx_) => {
    const { line, openCents } = await lockedLine(bankLine, trx_)
    const wanted = [...new Set(entryIds)]
    const open = wanted.length === 0 ? [] : await openEntries({ entryIds: wanted, bankAccountId: line.bankAccountId }, trx_)
    const chosen = wanted.map((id) => {
      const entry = open.find(({ entryId }) => entryId === id)
      if (!entry) throw new NotOpen()
      return { id, openCents: entry.openCents }
    })
    return BankMatch.createMany(
      sharedOut(openCents, chosen).map(({ id, cents }) => ({
        bankLineId: line.id,
        entryId: id,
        amountCents: cents,
        wroteEntry: false,
        matchedOn: on,
        matchedById: by?.id ?? null,
      })),
      { client: trx_ }
    )
  }, trx)
}
