import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { assertStillOwed } from '#treasury/transfers/assert_as_prepared'
import { executableItems } from '#treasury/transfers/execute_batch'
import { lockedBatch } from '#treasury/transfers/locked_batch'
import type SepaBatch from '#treasury/transfers/sepa_batch'

/**
 * Somebody saw the bank execute a batch: it is written beside the pages, since thousands of lines take their time. Asked
 * again, it says the same. Throws BatchElsewhere, ExecutedBeforeSent, NothingExecuted, NoLongerOwed.
 */
export function askExecution(batch: { id: number }, on: Day, by: { id: number }, trx?: Transaction): Promise<SepaBatch> {
  return inTransaction(async (trx_) => {
    const sent = await lockedBatch(batch, ({ isAtTheBank }) => isAtTheBank, trx_)
    if (sent.isExecuting) return sent
    await assertStillOwed(await executableItems(sent, on, trx_), trx_)
    return sent.merge({ debitedOn: on, executionAskedById: by.id, executionFailure: null }).save()
  }, trx)
}
