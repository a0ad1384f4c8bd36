import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import { carryTransmission } from '#einvoicing/transmissions/carry_transmission'

/** Carries one transmission; a silent platform is asked again, and each attempt is seen on its page. */
export default class CarryTransmissionJob extends Job<{ transmissionId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 5 }

  async execute() {
    await carryTransmission(this.payload.transmissionId, await today())
  }
}
