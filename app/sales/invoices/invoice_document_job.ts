import { Job } from '@adonisjs/queue'
import type { JobOptions } from '@adonisjs/queue/types'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import CarryTransmissionJob from '#einvoicing/transmissions/carry_transmission_job'
import Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { mustBeSent } from '#sales/transmissions/must_be_sent'
import { transmitInvoice } from '#sales/transmissions/transmit_invoice'

/** Makes and archives the PDF of an invoice that was issued, and hands it to the platform when it must go; asked twice, it finds it done. */
export default class InvoiceDocumentJob extends Job<{ invoiceId: number }> {
  static options: JobOptions = { queue: 'default', maxRetries: 3 }

  async execute() {
    const invoice = await Invoice.findOrFail(this.payload.invoiceId)
    await invoiceDocument(invoice)
    if (!mustBeSent(invoice, await Cooperative.current())) return
    const { id } = await transmitInvoice(invoice, await today(), null)
    await CarryTransmissionJob.dispatch({ transmissionId: id })
  }
}
