import Activity from '#activities/activity'
import Customer from '#sales/customers/customer'
import type { InvoiceDraft } from '#sales/invoices/draft_invoice'
import Invoice from '#sales/invoices/invoice'
import InvoiceLine from '#sales/invoices/invoice_line'
import { lineRow } from '#sales/invoices/line_draft'

/** A draft that only exists in memory, whole enough to be told. Throws QuantityNotPositive, VatRateUnknown. */
export async function unsavedInvoice({ lines, ...facts }: InvoiceDraft): Promise<Invoice> {
  const invoice = new Invoice().fill({ kind: 'invoice', number: null, ...facts, currencyRateOn: null })
  invoice.$setRelated('activity', await Activity.findOrFail(facts.activityId))
  invoice.$setRelated('customer', await Customer.findOrFail(facts.customerId))
  invoice.$setRelated(
    'lines',
    lines.map((line, index) => new InvoiceLine().fill(lineRow(line, index + 1)))
  )
  return invoice
}
