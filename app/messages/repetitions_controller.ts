import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { Refusal } from '#core/refusal'
import CarryMessageJob from '#messages/carry_message_job'
import { repetitionsValidator } from '#messages/message_validator'
import { repeatMessage } from '#messages/repeat_message'
import { sendableMessage } from '#messages/sendable_message'

export default class RepetitionsController {
  /** Each on its own: one that is refused does not hold up the others, and says why. */
  async store({ request, auth, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(repetitionsValidator)
    const on = await today()

    const refused: string[] = []
    const left: string[] = []
    for (const id of ids) {
      const message = await sendableMessage(id, auth.user!)
      try {
        const again = await repeatMessage(message, on, auth.user!)
        await CarryMessageJob.dispatch({ messageId: again.id })
        left.push(again.toEmail)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push(`${message.title} : ${error.message}`)
      }
    }

    if (left.length > 0)
      session.flash('success', left.length === 1 ? `Le message repart à ${left[0]}.` : `${left.length} messages repartent.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().back()
  }
}
