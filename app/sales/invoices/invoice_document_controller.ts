import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { handOver, sendFile } from '#documents/hand_over'
import { invoicePdf } from '#documents/invoice_paper'
import Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { tellInvoice } from '#sales/invoices/tell_invoice'

export default class InvoiceDocumentController {
  /** The archived paper of an issued invoice; of a draft, what it would look like today. */
  async show(ctx: HttpContext) {
    const invoice = await Invoice.visibleTo(ctx.auth.user!).where('invoices.id', ctx.params.id).firstOrFail()
    if (!invoice.isDraft) return handOver(await invoiceDocument(invoice), ctx)

    const { facts } = await tellInvoice(invoice, await today())
    return sendFile(ctx.response, invoicePdf(facts), { fileName: 'brouillon.pdf', mediaType: 'application/pdf' })
  }
}
