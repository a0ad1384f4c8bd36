import { inTransaction, type Transaction } from '#core/transaction'
import type Invoice from '#sales/invoices/invoice'
import { lockedInvoice } from '#sales/invoices/locked_invoice'
import { InvoiceSealed } from '#sales/invoices/update_draft'

/** Throws a draft away: it had no number, nothing is missing afterwards. Throws InvoiceSealed. */
export function discardDraft(invoice: Invoice, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const draft = await lockedInvoice(invoice.id, trx_)
    if (!draft.isDraft) throw new InvoiceSealed(draft.number!)
    await trx_.from('invoice_lines').where('invoice_id', draft.id).delete()
    await draft.delete()
  }, trx)
}
