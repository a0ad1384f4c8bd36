import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { sendStatements } from '#activities/statements/send_statements'
import { today } from '#cooperative/today'
import type { Period } from '#core/period'

/** Sends the statements of a month; stopped or crashed, it goes on with those that wait. */
export default class SendStatementsJob extends Job<{ period: Period }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    await sendStatements(this.payload.period, await today())
  }
}
