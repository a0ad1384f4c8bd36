import { inTransaction, type Transaction } from '#core/transaction'
import type Invoice from '#sales/invoices/invoice'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import { NothingToReturn } from '#sales/invoices/return_invoice'

/** Takes back what one submitted, to change it, as long as it is not issued. Throws NothingToReturn. */
export async function withdrawSubmission(invoice: Invoice, trx?: Transaction) {
  const withdrawn = await inTransaction(async (trx_) => {
    const draft = await lockedInvoice(invoice.id, trx_)
    if (!draft.isSubmitted) throw new NothingToReturn()
    return draft.merge({ submittedOn: null, submittedById: null }).save()
  }, trx)
  return become(invoice, withdrawn)
}
