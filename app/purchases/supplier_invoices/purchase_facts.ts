import type { Day } from '#core/day'
import type { Nature, ReverseCharge } from '#purchases/supplier_invoices/purchase_accounts'

export type PurchaseLineFacts = {
  account: string
  nature: Nature
  netCents: number
  vatRateBps: number
  /** As the supplier wrote it, when its rounding differs from the rate's. */
  vatCents?: number | null
  label?: string
  /** False for what never gives VAT back: hotel, passenger transport, car. */
  isVatDeductible?: boolean
  /** Of a fixed asset: how long it will serve. */
  lifeMonths?: number | null
}

export type SupplierInvoiceFacts = {
  activityId: number
  supplier: { id: number }
  number: string
  label: string
  invoicedOn: Day
  dueOn: Day
  /** The supplier bills no VAT: the cooperative owes it itself. */
  reverseCharge?: ReverseCharge | null
  /** The invoice says « TVA d'après les débits »: services are deducted at once, like goods. */
  isVatOnIssue?: boolean
  /** What a member of the activity paid the supplier already, in cents, and who. */
  advance?: { cents: number; personId: number } | null
  lines: PurchaseLineFacts[]
}
