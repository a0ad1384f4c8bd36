import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { keptCustomerId } from '#sales/customers/customer_family'
import { linkCustomer } from '#sales/customers/link_customer'
import Customer from '#sales/customers/customer'
import { ratedOn } from '#sales/currencies/rated_on'
import { inEuros } from '#sales/invoices/in_euros'
import { amountsOf } from '#sales/invoices/invoice_amounts'
import Invoice from '#sales/invoices/invoice'
import { lineRow, type LineDraft } from '#sales/invoices/line_draft'
import { writeLines } from '#sales/invoices/write_lines'

export type InvoiceDraft = {
  activityId: number
  customerId: number
  title: string
  lines: LineDraft[]
  deliveredOn?: Day | null
  purchaseOrder?: string | null
  /** Words for this customer, printed under the lines. */
  note?: string | null
  /** The service of a public customer (BT-10). */
  buyerReference?: string | null
  /** ISO 4217; prices are then in that currency. Absent: euros. */
  currency?: string | null
  /** Typed with its source, in millionths for one euro; absent: the house's own rate, on the day of issue. */
  currencyRateMicro?: number | null
  currencyRateSource?: string | null
}

/**
 * Writes a draft: no number, nothing in the books, to be changed or thrown away at will.
 * Throws QuantityNotPositive, VatRateUnknown, CurrencyRateMissing.
 */
export function draftInvoice({ lines, ...facts }: InvoiceDraft, by: { id: number } | null, trx?: Transaction): Promise<Invoice> {
  return inTransaction(async (trx_) => {
    const rows = lines.map((line, index) => lineRow(line, index + 1))
    const rated = await ratedOn(facts, null, trx_)
    const { netCents, vatCents, totalCents } = inEuros(rows, amountsOf(rows), rated).amounts
    const customerId = await keptCustomerId(facts.customerId, trx_)
    const customer = await Customer.findOrFail(customerId, { client: trx_ })
    await linkCustomer(customer, facts.activityId, trx_)
    const invoice = await Invoice.create(
      { kind: 'invoice', ...facts, ...rated, customerId, netCents, vatCents, totalCents, createdById: by?.id ?? null },
      { client: trx_ }
    )
    await writeLines(invoice.id, rows, trx_)
    return invoice
  }, trx)
}
