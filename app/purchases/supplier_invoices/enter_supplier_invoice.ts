import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { keepBill } from '#purchases/supplier_invoices/keep_bill'
import type { SupplierInvoiceFacts } from '#purchases/supplier_invoices/purchase_facts'
import { receiveSupplierInvoice } from '#purchases/supplier_invoices/receive_supplier_invoice'
import { supplierNamed } from '#purchases/suppliers/supplier_named'
import type { Paper } from '#purchases/uploaded_paper'

type Facts = Omit<SupplierInvoiceFacts, 'supplier'> & { supplierName: string }

/** What somebody types and photographs becomes a received invoice, its supplier entered if need be. */
export function enterSupplierInvoice({ supplierName, ...facts }: Facts, paper: Paper | null, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const supplier = await supplierNamed(supplierName, trx_)
    const invoice = await receiveSupplierInvoice({ ...facts, supplier }, on, by, trx_)
    return paper ? keepBill(invoice, paper, trx_) : invoice
  }, trx)
}
