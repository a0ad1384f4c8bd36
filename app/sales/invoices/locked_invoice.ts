import type { Transaction } from '#core/transaction'
import Invoice from '#sales/invoices/invoice'

/** The invoice as it stands now, kept from others until the end of the transaction. */
export const lockedInvoice = (id: number, trx: Transaction): Promise<Invoice> =>
  Invoice.query({ client: trx }).where('id', id).forUpdate().firstOrFail()

/** What was read before the lock learns what became of it, once and for all. */
export function become(invoice: Invoice, changed: Invoice): Invoice {
  invoice.fill({ ...changed.$attributes } as never)
  invoice.$hydrateOriginals()
  return invoice
}
