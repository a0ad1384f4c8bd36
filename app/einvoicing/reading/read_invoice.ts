import type { Day } from '#core/day'

export type Syntax = 'Factur-X' | 'CII' | 'UBL'

/** What an electronic invoice says to the one who receives it, whatever its syntax. Amounts are cents of its currency. */
export type ReadInvoice = {
  /** UNTDID 1001: 380 invoice, 381 credit note, 384 corrective, 386 deposit… */
  typeCode: string
  /** BT-23: B1, S1, x2 already paid… */
  frame?: string
  number: string
  issuedOn: Day
  dueOn?: Day
  currency: string
  supplier: ReadParty
  buyer: ReadParty
  /** Where a purchase code may stand: BT-10, BT-13, BT-18. */
  buyerReference?: string
  orderNumber?: string
  objectReference?: string
  /** BT-8 says that VAT is due on the invoice, services included. */
  isVatOnIssue: boolean
  iban?: string
  lines: ReadLine[]
  vat: ReadVat[]
  totals: { netCents: number; vatCents: number; totalCents: number; paidCents: number; dueCents: number }
}

export type ReadParty = {
  name: string
  siren?: string
  siret?: string
  vatNumber?: string
  country: string
  address?: string
  /** `0225:000000026`: its scheme, then where it receives. */
  electronicAddress?: string
  email?: string
}

export type ReadLine = { label: string; quantity?: string; netCents: number; vatCategory: string; vatRateBps: number }

export type ReadVat = { category: string; rateBps: number; baseCents: number; vatCents: number; reason?: string }

/** An invoice that is paid back: its lines are taken off. */
export const isCreditNote = ({ typeCode }: Pick<ReadInvoice, 'typeCode'>) => ['261', '381', '396', '502', '503'].includes(typeCode)
