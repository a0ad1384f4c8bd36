import type { DocumentKeeper } from '#documents/keepers'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'

/** A supplier's invoice is read by whoever sees its activity. */
export const billKeeper: DocumentKeeper = {
  isBrought: true,
  async mayRead(invoiceId, reader) {
    return (await SupplierInvoice.visibleTo(reader).where('id', invoiceId).first()) !== null
  },
}
