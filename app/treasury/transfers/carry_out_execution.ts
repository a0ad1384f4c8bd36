import { Refusal } from '#core/refusal'
import { executeBatch } from '#treasury/transfers/execute_batch'
import SepaBatch from '#treasury/transfers/sepa_batch'

/** Writes the execution that was asked, all of it or nothing; begun again after a crash, it is written once. What refuses it is kept. */
export async function carryOutExecution(batchId: number): Promise<SepaBatch> {
  const batch = await SepaBatch.findOrFail(batchId)
  if (!batch.isExecuting) return batch
  try {
    await executeBatch(batch, batch.debitedOn!, { id: batch.executionAskedById! })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await stopExecution(batchId, error.message)
  }
  return batch.refresh()
}

/** It may be asked again, once what stopped it is mended. */
export const stopExecution = (batchId: number, why: string) =>
  SepaBatch.query()
    .where('id', batchId)
    .whereNull('executed_on')
    .update({ debited_on: null, execution_failure: why.slice(0, 500) })
