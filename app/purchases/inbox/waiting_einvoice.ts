import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'

export class AlreadyAnswered extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} a déjà sa réponse.`)
  }
}

/** The invoice as it stands now, kept from others until the end of the transaction. Throws AlreadyAnswered. */
export async function waitingEInvoice(id: number, trx: Transaction): Promise<ReceivedEInvoice> {
  const received = await ReceivedEInvoice.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  if (!received.isWaiting) throw new AlreadyAnswered(received.number)
  return received
}

type Outcome = { activityId?: number; supplierInvoiceId?: number }

/** It leaves the inbox, with the day and whose answer it is. */
export const settleAnswer = (received: ReceivedEInvoice, on: Day, by: { id: number }, outcome: Outcome = {}) =>
  received.merge({ answeredOn: on, answeredById: by.id, ...outcome }).save()
