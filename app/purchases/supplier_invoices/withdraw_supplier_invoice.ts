import { inTransaction, type Transaction } from '#core/transaction'
import { SupplierInvoiceBooked } from '#purchases/supplier_invoices/purchase_refusals'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'

/** Takes away an invoice received by mistake, before it is in the books. Throws SupplierInvoiceBooked. */
export function withdrawSupplierInvoice(invoice: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const locked = await SupplierInvoice.query({ client: trx_ }).where('id', invoice.id).forUpdate().firstOrFail()
    if (locked.isBooked) throw new SupplierInvoiceBooked(locked.number)
    await trx_.from('supplier_invoice_lines').where('supplier_invoice_id', locked.id).delete()
    await locked.delete()
  }, trx)
}
