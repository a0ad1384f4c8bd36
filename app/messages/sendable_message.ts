import { errors } from '@adonisjs/lucid'
import type User from '#identity/user'
import { keeperOf } from '#messages/keepers'
import Message from '#messages/message'

/** The message, for whoever may write about the same thing; for others there is none. */
export async function sendableMessage(id: number, user: User): Promise<Message> {
  const message = await Message.findOrFail(id)
  const keeper = await keeperOf(message.subjectKind)
  const seen = await keeper.seenBy(message.subjectId, user)
  if (!seen || !(await keeper.maySend(message.subjectId, user))) throw new errors.E_ROW_NOT_FOUND(Message)
  return message
}
