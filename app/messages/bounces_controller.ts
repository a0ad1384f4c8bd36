import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { bounceValidator } from '#messages/message_validator'
import { noteBounce } from '#messages/note_bounce'
import { sendableMessage } from '#messages/sendable_message'

export default class BouncesController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const message = await sendableMessage(params.id, auth.user!)
    const { reason } = await request.validateUsing(bounceValidator)

    await noteBounce(message, reason, await today(), auth.user!)

    session.flash('success', `Retour noté : ${message.toName} n’a pas reçu ce message. Corrigez l’adresse, puis renvoyez-le.`)
    return response.redirect().toRoute('messages.show', [message.id])
  }
}
