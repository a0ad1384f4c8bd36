import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { today } from '#cooperative/today'
import { writeDueInvoices } from '#sales/recurrences/write_due_invoices'

/** Every few hours: the invoices that come back are written on their day. */
export default class DueInvoicesJob extends Job<Record<string, never>> {
  static options: JobOptions = { queue: 'default', maxRetries: 1 }

  async execute() {
    await writeDueInvoices(await today())
  }
}
