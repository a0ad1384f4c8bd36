import { InvoiceLineSchema } from '#database/schema'
import type { Unit, VatCategory } from '#documents/invoice_facts'
import type { ExemptionName } from '#sales/invoices/exemptions'

export const NATURES = {
  services: { label: 'Prestation', account: '706000' },
  goods: { label: 'Marchandise revendue', account: '707000' },
  products: { label: 'Produit fabriqué', account: '701000' },
} as const

export type Nature = keyof typeof NATURES

/** One thing sold, or a discount when its price is negative. */
export default class InvoiceLine extends InvoiceLineSchema {
  declare nature: Nature
  declare unit: Unit
  declare vatCategory: VatCategory
  declare exemption: ExemptionName | null

  get isDiscount() {
    return this.netCents < 0
  }
}
