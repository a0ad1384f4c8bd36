import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import { remindByItself } from '#sales/reminders/remind_by_itself'

/** Every night: sends what is due when the house said so; else it waits on the page of reminders and on the home page. */
export default class RemindCustomersJob extends Job<Record<string, never>> {
  static options: JobOptions = { queue: 'default', maxRetries: 0 }

  async execute() {
    await remindByItself(await today())
  }
}
