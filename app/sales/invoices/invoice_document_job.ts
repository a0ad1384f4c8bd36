import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'

/** Makes and archives the PDF of an invoice that was issued; asked twice, it finds it made. */
export default class InvoiceDocumentJob extends Job<{ invoiceId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    await invoiceDocument(await Invoice.findOrFail(this.payload.invoiceId))
  }
}
