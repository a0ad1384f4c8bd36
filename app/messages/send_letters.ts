import type { Day } from '#core/day'
import { eachOnItsOwn, type Outcome } from '#core/each_on_its_own'
import CarryMessageJob from '#messages/carry_message_job'
import type Message from '#messages/message'
import { writeMessage, type MessageDraft } from '#messages/write_message'

/** Sends many letters, each on its own: a customer without an address holds up nobody, and is named. */
export const sendLetters = (letters: { about: string; draft: MessageDraft }[], on: Day, by: { id: number }) =>
  eachOnItsOwn(
    letters,
    ({ about }) => about,
    async ({ draft }) => {
      const message = await writeMessage(draft, on, by)
      await CarryMessageJob.dispatch({ messageId: message.id })
      return message
    }
  )

/** What the page then says of it. */
export const toldOf = ({ done, refused }: Outcome<Message>) => ({
  ...(done.length > 0 && { success: done.length === 1 ? 'Un courriel part.' : `${done.length} courriels partent : suivez-les dans les courriels.` }), // prettier-ignore
  ...(refused.length > 0 && { error: refused.join(' ') }),
})
