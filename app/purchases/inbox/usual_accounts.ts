import db from '@adonisjs/lucid/services/db'
import type { ReadInvoice } from '#einvoicing/reading/read_invoice'
import { knownSupplier } from '#purchases/inbox/supplier_of'

/** The account on which the house last wrote what it bought from this supplier at a rate, else at any. */
export async function usualAccounts(invoice: ReadInvoice): Promise<(string | null)[]> {
  const supplier = await knownSupplier(invoice)
  if (!supplier) return invoice.vat.map(() => null)
  const lines = await db
    .from('supplier_invoice_lines as l')
    .join('supplier_invoices as i', 'i.id', 'l.supplier_invoice_id')
    .where('i.supplier_id', supplier.id)
    .orderBy('l.id', 'desc')
    .limit(20)
    .select('l.account', 'l.vat_rate_bps')
  return invoice.vat.map(({ rateBps }) => (lines.find((line) => line.vat_rate_bps === rateBps) ?? lines[0])?.account ?? null)
}
