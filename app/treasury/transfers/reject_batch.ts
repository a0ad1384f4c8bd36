import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { endBatch } from '#treasury/transfers/end_batch'
import { lockedBatch } from '#treasury/transfers/locked_batch'
import type SepaBatch from '#treasury/transfers/sepa_batch'

/** The bank took nothing of a file that had left: nothing was paid. Throws BatchElsewhere. */
export function rejectBatch(batch: { id: number }, reason: string, on: Day, by: { id: number }, trx?: Transaction): Promise<SepaBatch> {
  return inTransaction(async (trx_) => {
    const sent = await lockedBatch(batch, ({ isAtTheBank, isExecuting }) => isAtTheBank && !isExecuting, trx_)
    return endBatch(sent, { as: 'rejected', on, reason }, by, trx_)
  }, trx)
}
