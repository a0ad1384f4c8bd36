import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { checkBooks } from '#accounting/checks/check_books'
import { today } from '#cooperative/today'

/** Verifies the books each night; what it finds waits on the home page of whoever keeps them. */
export default class NightlyCheckJob extends Job<Record<string, never>> {
  static options: JobOptions = { queue: 'default', maxRetries: 1 }

  async execute() {
    await checkBooks('nightly', await today(), null)
  }
}
