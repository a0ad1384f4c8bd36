import { sharedServices } from '#activities/shared_services'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { debit, type Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import BankMatch from '#treasury/reconciliation/bank_match'
import { rememberHabit } from '#treasury/reconciliation/bank_habit'
import { bookingLines } from '#treasury/reconciliation/booking_lines'
import { lockedLine } from '#treasury/reconciliation/locked_line'
import { pieceOf, sourceOf } from '#treasury/reconciliation/words_of_line'

export const BANK_FEES = '627000'
export const SUSPENSE = '471000'

/** Where a line goes that settles nobody's item; shared services unless an activity is said. */
export type Booking = {
  account: string
  activityId?: number | null
  /** The rate of the VAT that the bill of a charge bears. */
  vatRateBps?: number | null
}

export class SameAccount extends Refusal {
  constructor() {
    super('C’est le compte de cette banque lui-même : choisissez-en un autre.', 'account')
  }
}

/**
 * Books what is open of a line on an account: fees (627), what nobody knows yet (471), another bank account of the house.
 * Throws LineMatched, SameAccount, VatOnNoCharge, and what postEntry refuses.
 */
export function bookBankLine(bankLine: { id: number }, booking: Booking, on: Day, by: Author, trx?: Transaction) {
  const { account, activityId, vatRateBps } = booking
  return inTransaction(async (trx_) => {
    const { line, openCents } = await lockedLine(bankLine, trx_)
    const { ledgerAccount, journal } = line.bankAccount
    if (account === ledgerAccount) throw new SameAccount()
    const bearer = activityId ?? (await sharedServices(trx_)).id

    const entry = await postEntry(
      {
        journal,
        postedOn: on,
        label: line.label,
        piece: pieceOf(line),
        source: sourceOf(line),
        lines: [debit(ledgerAccount, openCents, bearer), ...(await bookingLines(booking, openCents, bearer, trx_))],
      },
      by,
      trx_
    )
    if (account !== SUSPENSE) await rememberHabit(line, { account, activityId: bearer, vatRateBps }, on, trx_)
    return BankMatch.create(
      {
        bankLineId: line.id,
        entryId: entry.id,
        amountCents: openCents,
        wroteEntry: true,
        matchedOn: on,
        matchedById: by?.id ?? null,
      },
      { client: trx_ }
    )
  }, trx)
}
