import mail from '@adonisjs/mail/services/main'
import type { Day } from '#core/day'
import { failureWords } from '#messages/failure_words'
import { keeperOf } from '#messages/keepers'
import LetterMail from '#messages/letter_mail'
import Message from '#messages/message'
import { unknownWords, withWords } from '#messages/with_words'

/**
 * Hands a message to the mail server with its paper, once: what left or was refused stays as it is. A refusal is kept with
 * its reason, for somebody to see and send again.
 */
export async function carryMessage(messageId: number, on: Day, words: Record<string, string> = {}): Promise<Message> {
  const message = await Message.findOrFail(messageId)
  if (!message.isWaiting) return message

  try {
    const keeper = await keeperOf(message.subjectKind)
    const paper = (await keeper.paper?.(message.subjectId)) ?? null
    await message.merge({ documentId: paper?.id ?? null }).save()
    const author = message.askedById ? { id: message.askedById } : null
    const isComplete = unknownWords(message.body, Object.keys(words)).length === 0
    const known = isComplete ? words : ((await keeper.words?.(message.subjectId, on, author)) ?? words)
    const enclosures = (await keeper.enclosures?.(message, on)) ?? []
    await mail.send(new LetterMail(message, withWords(message.body, known), paper, enclosures))
  } catch (error) {
    return message.merge({ failedOn: on, failure: failureWords(error) }).save()
  }
  return message.merge({ sentOn: on }).save()
}
