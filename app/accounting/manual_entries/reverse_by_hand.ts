import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { reverseEntry } from '#ledger/reverse_entry'

export class NotWrittenByHand extends Refusal {
  constructor(source: string) {
    super(`Cette écriture raconte autre chose (${source}) : annulez ou corrigez ce qu’elle raconte, et les livres suivront.`)
  }
}

/** Mirrors an entry that the accountant had written, and keeps why. Throws NotWrittenByHand, EntryAlreadyReversed, EntrySettled, PeriodClosed. */
export function reverseByHand(entryId: number, { reason, on }: { reason: string; on: Day }, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const entry = await trx_.from('entries').where('id', entryId).firstOrFail()
    if (!entry.source.startsWith('manual_entry:')) throw new NotWrittenByHand(entry.source)

    const reversal = await reverseEntry(entryId, on, by, trx_)
    await trx_
      .table('entry_reversals')
      .insert({ entry_id: entryId, reversal_id: reversal.id, reason, reversed_on: on, reversed_by_id: by.id })
    return reversal
  }, trx)
}
