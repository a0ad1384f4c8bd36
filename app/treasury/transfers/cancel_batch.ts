import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { endBatch } from '#treasury/transfers/end_batch'
import { lockedBatch } from '#treasury/transfers/locked_batch'
import type SepaBatch from '#treasury/transfers/sepa_batch'

/** Takes back a batch that has not left, approved or not. Throws BatchElsewhere. */
export function cancelBatch(batch: { id: number }, on: Day, by: { id: number }, trx?: Transaction): Promise<SepaBatch> {
  return inTransaction(async (trx_) => {
    const here = await lockedBatch(batch, ({ awaitsApproval, isToSend }) => awaitsApproval || isToSend, trx_)
    return endBatch(here, { as: 'cancelled', on, reason: null }, by, trx_)
  }, trx)
}
