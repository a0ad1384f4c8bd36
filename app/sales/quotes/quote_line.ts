import { QuoteLineSchema } from '#database/schema'
import type { Unit, VatCategory } from '#documents/invoice_facts'
import type { ExemptionName } from '#sales/invoices/exemptions'
import type { Nature } from '#sales/invoices/invoice_line'

/** One thing offered: in a group or not, part of the price or an option that the customer may take. */
export default class QuoteLine extends QuoteLineSchema {
  declare nature: Nature
  declare unit: Unit
  declare vatCategory: VatCategory
  declare exemption: ExemptionName | null
}
