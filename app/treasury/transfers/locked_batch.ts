import type { Transaction } from '#core/transaction'
import { BatchElsewhere } from '#treasury/transfers/transfer_refusals'
import SepaBatch from '#treasury/transfers/sepa_batch'

/** The batch as it stands in this transaction, locked, where the verb expects it. Throws BatchElsewhere. */
export async function lockedBatch({ id }: { id: number }, standsThere: (batch: SepaBatch) => boolean, trx: Transaction) {
  const batch = await SepaBatch.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  if (!standsThere(batch)) throw new BatchElsewhere(batch)
  return batch
}
