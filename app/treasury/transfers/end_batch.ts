import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type SepaBatch from '#treasury/transfers/sepa_batch'
import type { BatchEnd } from '#treasury/transfers/sepa_batch'

type End = { as: BatchEnd; on: Day; reason: string | null }

/** Closes a locked batch that pays nothing: what it held waits again to be paid. */
export async function endBatch(batch: SepaBatch, { as, on, reason }: End, by: { id: number }, trx: Transaction): Promise<SepaBatch> {
  await releaseItems({ batchId: batch.id }, trx)
  await recordAudit({ action: `sepa_batch_${as}`, subject: batch.source, by }, trx)
  return batch.merge({ endedAs: as, endedOn: on, endedById: by.id, endReason: reason }).save()
}

/** The lines that a batch, or one of its transfers, held may be paid by another. */
export function releaseItems({ batchId, transferId }: { batchId?: number; transferId?: number }, trx: Transaction) {
  const transfers = trx.from('sepa_transfers').select('id')
  if (batchId) transfers.where('batch_id', batchId)
  if (transferId) transfers.where('id', transferId)
  return trx.from('sepa_transfer_items').whereIn('transfer_id', transfers).update({ held_line_id: null })
}
