import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { keepsOutbox, outboxMessage, outboxMessages } from '#admin/outbox_messages'

/** What a house without a mail server would have sent, to be read here. */
export default class OutboxMessagesController {
  async index({ view }: HttpContext) {
    return view.render('admin/outbox_messages/index', {
      rows: keepsOutbox() ? await outboxMessages() : [],
      keepsOutbox: keepsOutbox(),
    })
  }

  async show({ params, view }: HttpContext) {
    const message = keepsOutbox() ? await outboxMessage(params.id) : null
    if (!message) throw new Exception('Ce message n’existe pas.', { status: 404, code: 'E_ROW_NOT_FOUND' })
    return view.render('admin/outbox_messages/show', { message })
  }
}
