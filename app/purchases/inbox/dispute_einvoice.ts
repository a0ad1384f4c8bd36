import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { DISPUTE_REASONS } from '#einvoicing/lifecycle/statuses'
import type ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { sayToSupplier } from '#purchases/inbox/say_to_supplier'
import { waitingEInvoice } from '#purchases/inbox/waiting_einvoice'

export type Dispute = { code: keyof typeof DISPUTE_REASONS; words?: string | null }

/** Tells a supplier what is wrong (207); the invoice stays in the inbox until it is settled. Throws AlreadyAnswered. */
export function disputeEInvoice(received: ReceivedEInvoice, { code, words }: Dispute, on: Day, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const waiting = await waitingEInvoice(received.id, trx_)
    return sayToSupplier(waiting, { code: 207, on, reason: { code, words: words ?? undefined } }, by, trx_)
  }, trx)
}
