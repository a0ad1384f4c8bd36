import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { carryOutPreparation } from '#payroll/pay_runs/carry_out_preparation'

/** Computes the drafts of a run beside the pages; stopped or crashed, it goes on where it was. */
export default class PreparePayRunJob extends Job<{ payRunId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    await carryOutPreparation(this.payload.payRunId)
  }
}
