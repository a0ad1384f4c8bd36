import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { carryOutExecution, stopExecution } from '#treasury/transfers/carry_out_execution'

/** Writes a batch that the bank executed, beside the pages; the page that asked follows it. */
export default class ExecuteBatchJob extends Job<{ batchId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    await carryOutExecution(this.payload.batchId)
  }

  /** Nothing was written: it may be asked again. */
  async failed() {
    await stopExecution(this.payload.batchId, 'Une erreur l’a arrêtée trois fois : notez-la de nouveau, ou prévenez qui tient le serveur.')
  }
}
