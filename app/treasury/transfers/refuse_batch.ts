import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { OwnBatch } from '#treasury/transfers/transfer_refusals'
import { endBatch } from '#treasury/transfers/end_batch'
import { lockedBatch } from '#treasury/transfers/locked_batch'
import type SepaBatch from '#treasury/transfers/sepa_batch'

/** Whoever checks says no, and why. Throws BatchElsewhere, OwnBatch. */
export function refuseBatch(batch: { id: number }, reason: string, on: Day, by: { id: number }, trx?: Transaction): Promise<SepaBatch> {
  return inTransaction(async (trx_) => {
    const waiting = await lockedBatch(batch, ({ awaitsApproval }) => awaitsApproval, trx_)
    if (waiting.preparedById === by.id) throw new OwnBatch()
    return endBatch(waiting, { as: 'refused', on, reason }, by, trx_)
  }, trx)
}
