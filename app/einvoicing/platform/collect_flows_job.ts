import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import { collectFlows } from '#einvoicing/platform/collect_flows'

/** Asks the platform what is new, every quarter of an hour. */
export default class CollectFlowsJob extends Job<Record<string, never>> {
  static options: JobOptions = { queue: 'default', maxRetries: 0 }

  async execute() {
    await collectFlows(await today())
  }
}
