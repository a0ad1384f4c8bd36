import { yearOf, type Day } from '#core/day'
import type { Enclosure, MessageKeeper } from '#messages/keepers'
import Customer from '#sales/customers/customer'
import { keptCustomerId } from '#sales/customers/customer_family'
import { drawnStatement } from '#sales/customers/statements/drawn_statement'
import { isLastReminder } from '#sales/reminders/last_reminder'
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

  /** The last reminder tells the whole account, of the activity that writes. */
  async enclosures(message, on) {
    return (await isLastReminder(message.id)) ? [await statementFor(message.subjectId, on)] : []
  },

  async paper(invoiceId) {
    return invoiceDocument(await Invoice.findOrFail(invoiceId))
  },
}

async function statementFor(invoiceId: number, on: Day): Promise<Enclosure> {
  const { customerId, activityId } = await Invoice.findOrFail(invoiceId)
  const customer = await Customer.findOrFail(await keptCustomerId(customerId))
  return drawnStatement(customer, { from: `${yearOf(on)}-01-01`, to: on }, [activityId], on)
}
