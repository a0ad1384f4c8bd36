import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import CarryTransmissionJob from '#einvoicing/transmissions/carry_transmission_job'
import { prepareRound } from '#sales/transmissions/prepare_round'

/** Every hour: what was left behind is asked for, what customers paid is told, what waits is carried. */
export default class PlatformRoundJob extends Job<Record<string, never>> {
  static options: JobOptions = { queue: 'default', maxRetries: 0 }

  async execute() {
    for (const { id } of await prepareRound(await today())) await CarryTransmissionJob.dispatch({ transmissionId: id })
  }
}
