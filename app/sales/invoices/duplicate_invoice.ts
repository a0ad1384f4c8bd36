import type { Transaction } from '#core/transaction'
import { copiedInvoice } from '#sales/invoices/copied_invoice'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import type Invoice from '#sales/invoices/invoice'

/** A new draft that sells the same to the same. Throws NotWrittenAgain. */
export async function duplicateInvoice(invoice: Invoice, by: { id: number } | null, trx?: Transaction): Promise<Invoice> {
  await invoice.load('lines')
  return draftInvoice(copiedInvoice(invoice), by, trx)
}
