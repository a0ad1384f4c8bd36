import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Recipient } from '#messages/keepers'
import Message, { type Purpose } from '#messages/message'

export type MessageDraft = {
  /** What it speaks of, `invoice:7`. */
  subject: string
  purpose: Purpose
  activityId?: number | null
  to: Recipient
  fromName?: string | null
  /** Who reads the answer. */
  replyTo?: string | null
  title: string
  body: string
}

export class NoAddress extends Refusal {
  constructor(name: string) {
    super(`${name} n’a pas d’adresse de courriel : complétez sa fiche, ou écrivez-la ici.`, 'email')
  }
}

/** Writes a message down; it leaves once its transaction is over, by CarryMessageJob. Throws NoAddress. */
export async function writeMessage(draft: MessageDraft, on: Day, by: { id: number } | null, trx?: Transaction): Promise<Message> {
  const { subject, purpose, activityId = null, to, fromName = null, replyTo = null, title, body } = draft
  if (!to.email) throw new NoAddress(to.name)

  return inTransaction(
    (trx_) =>
      Message.create(
        {
          subject,
          purpose,
          activityId,
          toEmail: to.email!.trim().toLowerCase(),
          toName: to.name,
          fromName,
          replyTo,
          title: oneLine(title).slice(0, 200),
          body: body.replace(/\r\n?/g, '\n').trim(),
          askedOn: on,
          askedById: by?.id ?? null,
        },
        { client: trx_ }
      ),
    trx
  )
}

/** A line break in a mail's subject would begin another header. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
