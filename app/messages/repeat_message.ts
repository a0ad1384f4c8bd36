import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { keeperOf } from '#messages/keepers'
import Message from '#messages/message'
import { NoAddress } from '#messages/write_message'

export class NothingToRepeat extends Refusal {
  constructor() {
    super('Ce message n’a pas échoué, ou il est déjà reparti : il n’y a rien à renvoyer.')
  }
}

/**
 * Says again a message that did not arrive, the same words to the address that one would use today. The one that failed
 * stays, with its reason. Throws NothingToRepeat, NoAddress.
 */
export function repeatMessage(message: Message, on: Day, by: { id: number } | null, trx?: Transaction): Promise<Message> {
  return inTransaction(async (trx_) => {
    const failed = await Message.query({ client: trx_ }).where('id', message.id).preload('repeatedBy').forUpdate().firstOrFail()
    if (!failed.isToRepeat) throw new NothingToRepeat()

    const keeper = await keeperOf(failed.subjectKind)
    const { email, name } = await keeper.recipient(failed.subjectId)
    const toEmail = email ?? (failed.bounced ? null : failed.toEmail)
    if (!toEmail) throw new NoAddress(name)
    const { subject, purpose, activityId, fromName, replyTo, title, body } = failed
    const same = { subject, purpose, activityId, fromName, replyTo, title, body }
    return Message.create(
      { ...same, toEmail, toName: name, askedOn: on, askedById: by?.id ?? null, repeatsId: failed.id },
      { client: trx_ }
    )
  }, trx)
}
