import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { bookReceivedInvoice } from '#purchases/supplier_invoices/book_received_invoice'
import type { SupplierInvoiceFacts } from '#purchases/supplier_invoices/purchase_facts'
import { receiveSupplierInvoice } from '#purchases/supplier_invoices/receive_supplier_invoice'

/** Receives and books in one act, on the day of the invoice unless another is said: its month may be closed. */
export function bookSupplierInvoice(facts: SupplierInvoiceFacts & { bookedOn?: Day }, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const { bookedOn = facts.invoicedOn, ...received } = facts
    const invoice = await receiveSupplierInvoice(received, bookedOn, by, trx_)
    return bookReceivedInvoice(invoice, bookedOn, by, trx_)
  }, trx)
}
