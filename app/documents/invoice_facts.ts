import type { Day } from '#core/day'
import type { Address, House } from '#documents/house'
import type { Brand } from '#documents/logo'

/**
 * Everything an invoice says, once: the paper prints it and the CII writer encodes it, so that the page and the file
 * cannot disagree. Amounts are integer cents of the invoice's currency, quantities thousandths, rates basis points.
 * A credit note carries positive amounts: its kind gives the direction (EN 16931, type 381).
 */
export interface InvoiceFacts {
  kind: InvoiceKind
  /** Null on a draft, which is printed with a watermark and never encoded. */
  number: string | null
  issuedOn: Day
  dueOn?: Day
  /** Date of supply (BT-72), or the period it covers (BG-14). */
  deliveredOn?: Day
  period?: { from: Day; to: Day }
  title?: string

  seller: Seller
  customer: Customer
  /** Which part of the reform the invoice belongs to (BR-FR-20). */
  processing: Processing
  /** The customer's own references: service (BT-10), order (BT-13), contract (BT-12). */
  buyerReference?: string
  orderNumber?: string
  contractNumber?: string

  /** At least one on a credit note, exactly one on a corrective invoice. */
  corrects?: InvoiceReference[]
  /** Deposit invoices that a final invoice takes off; their sum is part of `totals.paidCents`. */
  deposits?: (InvoiceReference & { amountCents: number })[]

  lines: InvoiceLine[]
  /** Reductions on the whole invoice (BG-20), amounts positive. */
  discounts?: { label: string; amountCents: number; vatCategory: VatCategory; vatRateBps: number }[]
  vatBreakdown: VatGroup[]
  totals: InvoiceTotals
  /** `receipts`: VAT due when the customer pays; `issue`: option for debits, or goods (BT-8). */
  vatOn: 'receipts' | 'issue'
  /** The paper says « Option pour le paiement de la taxe d’après les débits » only when the house took that option. */
  vatOption?: 'debits'
  /** The sale was already told to the tax office as one to a private person (frame x7). */
  alreadyReported?: boolean
  /** Absent: euros. VAT is also told in euros (BT-6, BT-111). */
  currency?: ForeignCurrency

  payment: PaymentTerms
  /** « Activité exercée dans le cadre d’un contrat d’appui… jusqu’au… » (C. com. R127-3). */
  capeMention?: string
  /** Professional insurance, insurer and territory, when the trade must print it (C. assur. L243-2, art. 22-2 loi 96-603). */
  insuranceMention?: string
  /** Free words for this customer, printed under the lines. */
  remarks?: string
  /** What a quote alone says. */
  offer?: Offer
  /** The customer's own copy says so; only the electronic file is the original (B2B since the reform). */
  copy?: boolean
}

export type InvoiceKind = 'quote' | 'invoice' | 'deposit_invoice' | 'corrective_invoice' | 'credit_note'

export type Processing = 'B2B' | 'B2BINT' | 'B2C' | 'OUTOFSCOPE' | 'ARCHIVEONLY'

/** S taxed, E exempt, AE reverse charge, K goods to the Union, G export, O out of scope (UNTDID 5305). */
export type VatCategory = 'S' | 'E' | 'AE' | 'K' | 'G' | 'O'

export interface Seller extends House {
  iban?: string
  bic?: string
  /** The brand of the activity (BT-28), and the person who answers (BT-41, BT-43). */
  tradeName?: string
  tradeBrand?: Brand
  person?: { name: string; email?: string; phone?: string }
  /** Defaults to the SIREN with scheme 0225. */
  electronicAddress?: ElectronicAddress
}

export interface Customer {
  kind: 'company' | 'public_body' | 'person'
  name: string
  contactName?: string
  address: Address
  siren?: string
  siret?: string
  vatNumber?: string
  /** Absent: the SIREN for a French company, else the e-mail, else an address that nobody reads (BR-FR-13). */
  electronicAddress?: ElectronicAddress
  email?: string
  /** When it is not where the customer lives. */
  delivery?: { name?: string; address: Address }
}

/** Scheme 0225 (SIREN or SIREN_SUFFIX, French directory), EM (e-mail), or a foreign one such as 9930. */
export interface ElectronicAddress {
  scheme: string
  value: string
}

export interface InvoiceReference {
  number: string
  issuedOn: Day
}

export interface InvoiceLine {
  /** The title it stands under, with those that follow it. */
  group?: string
  label: string
  description?: string
  nature: 'goods' | 'services'
  quantityMilli: number
  unit: Unit
  unitPriceCents: number
  /** Reduction on the line, positive, already taken off `netCents`. */
  discountCents?: number
  discountLabel?: string
  netCents: number
  vatCategory: VatCategory
  vatRateBps: number
}

/** Options left out of the total, what is asked and when, the terms that hold, and the customer's agreement once given. */
export interface Offer {
  options: InvoiceLine[]
  schedule: { label: string; amountCents: number }[]
  terms: string[]
  acceptance?: {
    statement: string
    signatory: string
    /** Rows of points in a frame of 600 by 200. */
    strokes: [x: number, y: number][][]
    hash: string
  }
}

export type Unit = 'unit' | 'hour' | 'day' | 'month' | 'lump_sum' | 'kg' | 'm' | 'm2' | 'm3' | 'km' | 'litre' | 'set' | 'person'

/** One per category and rate; VAT is rounded once here (EN 16931, BR-CO-17). */
export interface VatGroup {
  category: VatCategory
  rateBps: number
  baseCents: number
  vatCents: number
  /** Words and code of the exemption (BT-120, BT-121), for every category but S. */
  reason?: string
  vatex?: string
}

export interface InvoiceTotals {
  /** Sum of the lines, before the reductions on the whole invoice. */
  linesCents: number
  discountCents?: number
  netCents: number
  vatCents: number
  totalCents: number
  paidCents: number
  dueCents: number
}

export interface PaymentTerms {
  /** « Paiement à 30 jours, par virement ». */
  words?: string
  means: 'transfer' | 'card' | 'cash' | 'cheque' | 'direct_debit'
  /** Penalty rate (PMD), lump sum for recovery (PMT), early-payment reduction or its absence (AAB): BR-FR-05, always. */
  latePenalty: string
  recovery: string
  earlyDiscount: string
  /** Day the whole was received, when the invoice was paid before it was issued (frame x2). */
  paidOn?: Day
}

export interface ForeignCurrency {
  /** ISO 4217. */
  code: string
  vatInEuroCents: number
  totalInEuroCents: number
  /** « 1 € = 0,9432 CHF, BCE du 20/11/2026 ». */
  rateWords: string
}
