import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { settle } from '#ledger/settle'
import BankMatch from '#treasury/reconciliation/bank_match'
import { chosenItems } from '#treasury/reconciliation/chosen_items'
import { rememberHabit } from '#treasury/reconciliation/bank_habit'
import { lockedLine } from '#treasury/reconciliation/locked_line'
import { sharedOut } from '#treasury/reconciliation/shared_out'
import { pieceOf, sourceOf } from '#treasury/reconciliation/words_of_line'

/**
 * A line of the bank settles what third parties owed or were owed: one entry in the account's journal, lettered, with the
 * VAT that waited for it. One line may settle several, and several lines one.
 * Throws LineMatched, NothingChosen, NotOpen, OtherWay, TooMuchForTheLine, and what postEntry refuses.
 */
export function settleBankLine(bankLine: { id: number }, itemIds: number[], on: Day, by: Author, trx?: Transaction): Promise<BankMatch> {
  return inTransaction(async (trx_) => {
    const { line, openCents } = await lockedLine(bankLine, trx_)
    const chosen = await chosenItems(itemIds, trx_)
    const shared = sharedOut(openCents, chosen)
    const items = shared.map(({ id, cents }) => ({ lineId: id, amountCents: Math.abs(cents) }))

    const { ledgerAccount: moneyAccount, journal } = line.bankAccount
    const entry = await settle(
      { items, on, label: line.label, piece: pieceOf(line), source: sourceOf(line), moneyAccount, journal },
      by,
      trx_
    )
    const parties = new Set(chosen.map(({ thirdPartyId }) => thirdPartyId))
    if (parties.size === 1) await rememberHabit(line, { thirdPartyId: [...parties][0] }, on, trx_)
    return BankMatch.create(
      {
        bankLineId: line.id,
        entryId: entry.id,
        amountCents: sum(shared.map(({ cents }) => cents)),
        wroteEntry: true,
        matchedOn: on,
        matchedById: by?.id ?? null,
      },
      { client: trx_ }
    )
  }, trx)
}
