import type { Day } from '#core/day'

export type HeadcountBand = 'under_11' | '11_to_49' | '50_to_249' | '250_and_over'

/** What a house says of itself: on its papers, to the tax office, in its calendar. Amounts in cents. */
export type HouseFacts = {
  name: string
  legalForm: string
  capitalCents: number
  siren: string
  siret: string
  naf: string
  vatNumber: string
  rcsCity: string
  street: string
  postcode: string
  city: string
  email: string
  phone?: string | null
  iban?: string | null
  bic?: string | null
  vatOn: 'receipts' | 'issue'
  headcountBand: HeadcountBand
  ca3Day: number
  vatEvery?: 'month' | 'quarter'
  /** What shared services may deduct of their VAT, in per cent. */
  vatCoefficient?: number
  expenseDeadlineDay: number
  lateClaims: 'postponed' | 'taken'
  payInputDay: number
  payDay: number
  paymentTermDays: number
  healthPremiumCents: number
  /** The most that an activity may owe the house in advances at once. */
  advanceCeilingCents?: number | null
  /** Up to how much a payment short or over settles an invoice all the same. */
  roundingToleranceCents?: number
  einvoicingFrom?: Day | null
  /** What its quotes say of how it sells. */
  saleTerms?: string | null
}

export const VAT_ON = { receipts: 'Sur les encaissements', issue: 'Sur les débits' } as const

/** What becomes of an expense claim after its day. */
export const LATE_CLAIMS = { postponed: 'Reportées au mois suivant', taken: 'Acceptées, signalées en retard' } as const

/** By quarter on option, when the VAT of the year before was under 4,000 € (CIBS D161-27). */
export const VAT_EVERY = { month: 'Chaque mois', quarter: 'Chaque trimestre' } as const

export const HEADCOUNT_BANDS: Record<HeadcountBand, string> = {
  'under_11': 'Moins de 11 salariés',
  '11_to_49': 'De 11 à 49 salariés',
  '50_to_249': 'De 50 à 249 salariés',
  '250_and_over': '250 salariés et plus',
}
