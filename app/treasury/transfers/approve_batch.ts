import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { assertSameBankDetails, assertStillOwed, heldItems } from '#treasury/transfers/assert_as_prepared'
import { OwnBatch } from '#treasury/transfers/transfer_refusals'
import { lockedBatch } from '#treasury/transfers/locked_batch'
import type SepaBatch from '#treasury/transfers/sepa_batch'

/** Four eyes: whoever did not prepare it says that it may leave. Throws BatchElsewhere, OwnBatch, NoLongerOwed, BankDetailsChanged. */
export function approveBatch(batch: { id: number }, on: Day, by: { id: number }, trx?: Transaction): Promise<SepaBatch> {
  return inTransaction(async (trx_) => {
    const waiting = await lockedBatch(batch, ({ awaitsApproval }) => awaitsApproval, trx_)
    if (waiting.preparedById === by.id) throw new OwnBatch()
    await assertStillOwed(await heldItems(waiting, trx_), trx_)
    await assertSameBankDetails(waiting, trx_)

    await recordAudit({ action: 'sepa_batch_approved', subject: waiting.source, details: { totalCents: waiting.totalCents }, by }, trx_)
    return waiting.merge({ approvedOn: on, approvedById: by.id }).save()
  }, trx)
}
