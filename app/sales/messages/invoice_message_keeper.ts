import type { MessageKeeper } from '#messages/keepers'
import Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import InvoicePolicy from '#sales/invoices/invoice_policy'

/** Who sees an invoice reads what was written about it; who may send it repeats what did not arrive. */
export const invoiceMessageKeeper: MessageKeeper = {
  async seenBy(invoiceId, reader) {
    const invoice = await Invoice.visibleTo(reader).where('invoices.id', invoiceId).first()
    return invoice && { label: invoice.label, href: `/ventes/${invoice.id}` }
  },

  async maySend(invoiceId, by) {
    const invoice = await Invoice.visibleTo(by).where('invoices.id', invoiceId).first()
    return invoice !== null && new InvoicePolicy().mail(by, invoice)
  },

  async recipient(invoiceId) {
    const { customer } = await Invoice.query().where('id', invoiceId).preload('customer').firstOrFail()
    return { email: customer.email, name: customer.name }
  },

  async paper(invoiceId) {
    return invoiceDocument(await Invoice.findOrFail(invoiceId))
  },
}
