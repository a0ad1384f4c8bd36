import { SupplierInvoiceLineSchema } from '#database/schema'
import type { Nature } from '#purchases/supplier_invoices/purchase_accounts'

/** What one account bears of a supplier's invoice, at one rate. */
export default class SupplierInvoiceLine extends SupplierInvoiceLineSchema {
  declare nature: Nature

  get isAsset() {
    return this.nature === 'asset'
  }

  /** What the purchase costs the activity in cents: the VAT that does not come back is part of it. */
  get costCents() {
    return this.netCents + this.vatCents - this.deductibleVatCents
  }
}
