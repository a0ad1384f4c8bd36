import type { Day } from '#core/day'
import type { VatCategory } from '#documents/invoice_facts'

/** What the house sold or received outside of e-invoicing over some days, as the tax office asks to be told (CGI 290). */
export type Report = SalesReport | PaymentsReport

type Transmission = {
  /** At most fifty letters, digits or - + _ /. */
  id: string
  isCorrection: boolean
  from: Day
  to: Day
  house: { siren: string; name: string; vatNumber: string }
  platform: { id: string; name: string }
}

export type SalesReport = Transmission & { kind: 'sales'; invoices: ForeignInvoice[]; days: DailySales[] }
export type PaymentsReport = Transmission & { kind: 'payments'; invoices: InvoicePayment[]; days: DailyPayment[] }

/** Goods, services, what bears no VAT in France, margin (G1.68). */
export const CATEGORIES = { TLB1: 'Biens', TPS1: 'Services', TNT1: 'Sans TVA en France', TMA1: 'Marge' } as const
export type Category = keyof typeof CATEGORIES

/** Amounts are cents; what a credit note takes back is negative in a day's sales. */
export type DailySales = {
  on: Day
  category: Category
  taxPoint?: '5' | '72'
  count: number
  vat: { rateBps: number; baseCents: number; vatCents: number }[]
}

export type ForeignInvoice = {
  number: string
  issuedOn: Day
  dueOn?: Day
  typeCode: string
  frame: string
  taxPoint: string
  corrects?: { number: string; issuedOn: Day }
  buyer: { name: string; country: string; vatNumber?: string }
  vat: { category: VatCategory; rateBps: number; baseCents: number; vatCents: number; reason?: string; vatex?: string }[]
}

export type InvoicePayment = { number: string; issuedOn: Day; on: Day; received: { rateBps: number; cents: number }[] }
export type DailyPayment = { on: Day; received: { rateBps: number; cents: number }[] }
