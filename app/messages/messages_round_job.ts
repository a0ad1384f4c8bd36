import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import { carryMessage } from '#messages/carry_message'
import Message from '#messages/message'

/** Every hour, what was written and left behind by a stop of the house is carried. */
export default class MessagesRoundJob extends Job<Record<string, never>> {
  static options: JobOptions = { queue: 'default', maxRetries: 0 }

  async execute() {
    const on = await today()
    const waiting = await Message.query().whereNull('sent_on').whereNull('failed_on').orderBy('id').limit(500)
    for (const { id } of waiting) await carryMessage(id, on)
  }
}
