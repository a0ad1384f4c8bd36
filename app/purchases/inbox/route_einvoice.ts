import { inTransaction, type Transaction } from '#core/transaction'
import type ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { waitingEInvoice } from '#purchases/inbox/waiting_einvoice'

/** A person says which activity it is for: its people see it from then on. Throws AlreadyAnswered. */
export function routeEInvoice(received: ReceivedEInvoice, activityId: number, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const waiting = await waitingEInvoice(received.id, trx_)
    return waiting.merge({ activityId, routedBy: 'person' }).save()
  }, trx)
}
