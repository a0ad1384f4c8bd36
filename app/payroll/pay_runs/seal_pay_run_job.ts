import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import { carryOutPayRun } from '#payroll/pay_runs/carry_out_pay_run'

/** Seals an approved run and hands its papers over; stopped or crashed, it goes on where it was. */
export default class SealPayRunJob extends Job<{ payRunId: number; userId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    await carryOutPayRun(this.payload.payRunId, await today(), { id: this.payload.userId })
  }
}
