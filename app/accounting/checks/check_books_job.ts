import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import BookCheck from '#accounting/checks/book_check'
import { carryOutBookCheck } from '#accounting/checks/check_books'

/** Verifies the books beside the pages; the page that asked follows it. */
export default class CheckBooksJob extends Job<{ checkId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 1 }

  async execute() {
    await carryOutBookCheck(await BookCheck.findOrFail(this.payload.checkId))
  }
}
