import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { carryOutBatch } from '#documents/batches/carry_out_batch'
import DocumentBatch from '#documents/batches/document_batch'

/** Makes a batch beside the pages; the page that asked follows it. Stopped, it goes on where it stood. */
export default class CarryOutBatchJob extends Job<{ batchId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    await carryOutBatch(await DocumentBatch.findOrFail(this.payload.batchId))
  }
}
