import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import type ChequeRemittance from '#treasury/cheques/cheque_remittance'
import { lockedRemittance } from '#treasury/cheques/locked_remittance'

/** Takes back a slip that was not brought: its cheques are in hand again. Throws RemittanceDone. */
export function cancelRemittance(remittance: { id: number }, on: Day, by: Author, trx?: Transaction): Promise<ChequeRemittance> {
  return inTransaction(async (trx_) => {
    const prepared = await lockedRemittance(remittance, trx_)
    await trx_.from('cheque_remittance_items').where('remittance_id', prepared.id).update({ held_entry_id: null })
    return prepared.merge({ cancelledOn: on, cancelledById: by?.id ?? null }).save()
  }, trx)
}
