import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import { carryOutImport } from '#sales/customers/imports/carry_out_import'
import CustomerImport from '#sales/customers/imports/customer_import'

/** Enters the customers of a file beside the pages; the page that asked follows it. */
export default class CustomerImportJob extends Job<{ importId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    await carryOutImport(await CustomerImport.findOrFail(this.payload.importId))
  }
}
