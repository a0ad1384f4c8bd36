import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import BookExport from '#accounting/hand_over/book_export'
import { carryOutExport } from '#accounting/hand_over/carry_out_export'
import { today } from '#cooperative/today'

/** Writes a file of the books beside the pages; the page that asked follows it. */
export default class BookExportJob extends Job<{ exportId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 1 }

  async execute() {
    await carryOutExport(await BookExport.findOrFail(this.payload.exportId), await today())
  }
}
