import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Message from '#messages/message'

export class NeverLeft extends Refusal {
  constructor() {
    super('Ce message n’est pas parti, ou son retour est déjà noté.')
  }
}

/** A message that had left came back: its reader did not have it. Throws NeverLeft. */
export function noteBounce(message: Message, reason: string, on: Day, by: { id: number } | null, trx?: Transaction): Promise<Message> {
  return inTransaction(async (trx_) => {
    const sent = await Message.query({ client: trx_ }).where('id', message.id).forUpdate().firstOrFail()
    if (!sent.sentOn || sent.failedOn) throw new NeverLeft()
    return sent.merge({ failedOn: on, failure: reason, failureNotedById: by?.id ?? null }).save()
  }, trx)
}
