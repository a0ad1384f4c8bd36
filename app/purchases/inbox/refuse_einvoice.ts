import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { REASONS } from '#einvoicing/lifecycle/statuses'
import type ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { sayToSupplier } from '#purchases/inbox/say_to_supplier'
import { settleAnswer, waitingEInvoice } from '#purchases/inbox/waiting_einvoice'

export type RefusalReason = { code: keyof typeof REASONS; words?: string | null }

/** Sends an invoice back (210): its supplier must make another. Throws AlreadyAnswered. */
export function refuseEInvoice(received: ReceivedEInvoice, { code, words }: RefusalReason, on: Day, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const waiting = await waitingEInvoice(received.id, trx_)
    const transmission = await sayToSupplier(waiting, { code: 210, on, reason: { code, words: words ?? undefined } }, by, trx_)
    await settleAnswer(waiting, on, by)
    return transmission
  }, trx)
}
