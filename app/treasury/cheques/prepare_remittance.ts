import { sum } from '#core/cents'
import { isDuplicate } from '#core/database_errors'
import { yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import type BankAccount from '#treasury/bank_accounts/bank_account'
import ChequeRemittance from '#treasury/cheques/cheque_remittance'
import { chequesInHand } from '#treasury/cheques/cheques_in_hand'
import { ChequeNotInHand, NoCheque } from '#treasury/cheques/remittance_refusals'

type Facts = { entryIds: number[]; to: BankAccount }

/** SQLite takes five hundred rows in one statement at the most. */
const AT_ONCE = 200

/** Puts cheques in hand on one slip for the bank. Throws NoCheque, ChequeNotInHand. */
export function prepareRemittance({ entryIds, to }: Facts, on: Day, by: Author, trx?: Transaction): Promise<ChequeRemittance> {
  return inTransaction(async (trx_) => {
    const chosen = new Set(entryIds)
    if (chosen.size === 0) throw new NoCheque()
    const year = yearOf(on)
    const number = `RC${year}-${String(await nextNumber('RC', year, trx_)).padStart(4, '0')}`
    const cheques = (await chequesInHand(trx_)).filter(({ entryId }) => chosen.has(entryId))
    if (cheques.length !== chosen.size) throw new ChequeNotInHand()

    const remittance = await ChequeRemittance.create(
      {
        number,
        bankAccountId: to.id,
        chequesCount: cheques.length,
        totalCents: sum(cheques.map(({ amountCents }) => amountCents)),
        preparedOn: on,
        preparedById: by?.id ?? null,
      },
      { client: trx_ }
    )
    const items = cheques.map(({ entryId, drawer, piece, amountCents }, rank) => ({
      remittance_id: remittance.id,
      position: rank + 1,
      entry_id: entryId,
      drawer,
      piece,
      amount_cents: amountCents,
      held_entry_id: entryId,
    }))
    try {
      for (let at = 0; at < items.length; at += AT_ONCE)
        await trx_.table('cheque_remittance_items').multiInsert(items.slice(at, at + AT_ONCE))
    } catch (error) {
      throw isDuplicate(error) ? new ChequeNotInHand() : error
    }
    return remittance
  }, trx)
}
