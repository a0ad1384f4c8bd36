import type { Transaction } from '#core/transaction'
import type { LineRow } from '#sales/invoices/line_draft'

/** The lines of a draft, in one statement; those it had are forgotten. */
export async function writeLines(invoiceId: number, rows: LineRow[], trx: Transaction) {
  if (rows.length === 0) return
  await trx.table('invoice_lines').multiInsert(rows.map((row) => ({ invoice_id: invoiceId, ...lineColumns(row) })))
}

/** What the line of a quote and that of an invoice both keep. */
export const lineColumns = (row: LineRow) => ({
  position: row.position,
  label: row.label,
  description: row.description,
  quantity_milli: row.quantityMilli,
  unit: row.unit,
  unit_price_cents: row.unitPriceCents,
  discount_bps: row.discountBps,
  nature: row.nature,
  vat_category: row.vatCategory,
  vat_rate_bps: row.vatRateBps,
  exemption: row.exemption,
  net_cents: row.netCents,
})
