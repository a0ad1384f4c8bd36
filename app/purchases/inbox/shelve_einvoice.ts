import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { settleAnswer, waitingEInvoice } from '#purchases/inbox/waiting_einvoice'

/** Takes out of the inbox what was entered another way: by hand, or as a credit note. Throws AlreadyAnswered. */
export function shelveEInvoice(received: ReceivedEInvoice, on: Day, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => settleAnswer(await waitingEInvoice(received.id, trx_), on, by), trx)
}
