import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import { carryMessage } from '#messages/carry_message'

/** Carries one message after the page has answered. `words` are those that only its reader may know. */
export default class CarryMessageJob extends Job<{ messageId: number; words?: Record<string, string> }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    await carryMessage(this.payload.messageId, await today(), this.payload.words)
  }
}
