import type { ReceivableDecision } from '#exits/plan/exit_kinds'
import type { Day } from '#core/day'

/** The company somebody founds, as the papers and the register name it. Amounts in cents. */
export type Company = {
  name: string
  legalForm: string
  siren: string
  capitalCents: number
  /** Of the capital, what a club of investors holds. */
  investorsCents?: number | null
  investors?: string | null
  street: string
  postcode: string
  city: string
  premises?: string | null
  vatScheme?: string | null
  /** What was asked of Acre, Arce, Are. */
  startingAid?: string | null
  insurance?: string | null
  hires?: number | null
}

/** From 0 to 5, at entry and at exit; null when nobody assessed it. */
export type Skill = { label: string; before: number | null; after: number | null; note?: string }

export const SKILLS = ['Gestion', 'Vente', 'Production', 'Numérique', 'Réseau']

/** How the account ends, as whoever prepares it decides and as the settlement found it. Amounts in cents. */
export type SettlementFacts = {
  paidOn: Day
  receivables: ReceivableDecision
  /** Agreed indemnity, at least the legal one; zero without a right to it. */
  indemnityCents: number
  legalIndemnityCents: number
  /** Kept on the account for bills to come. */
  heldBackCents: number
  /** The house bears what the account cannot. */
  mayOwe: boolean
  /** The memory of former years' results is paid out, or given up to the house. */
  remembered: 'paid' | 'given_up'
}

export type Outcome = {
  grossCents: number
  netPaidCents: number
  employerCostCents: number
  fixedCents: number
  variableCents: number
  formerVariableCents: number
  leavePayoutCents: number
  indemnityCents: number
  rememberedCents: number
  residueCents: number
  receivablesCents: number
  sharesRefundedAfter: Day | null
  payslipId: number | null
  capeStatementId: number | null
}

export type ExitFacts = {
  company?: Company
  skills?: Skill[]
  /** Accompaniment beside the interviews: workshops, tutoring, training, in hours. */
  support?: { label: string; hours: number | null; note?: string }[]
  funding?: { label: string; amountCents: number }[]
  forecast?: { year: number; turnoverCents: number; resultCents: number }[]
  /** What whoever leaves agrees to afterwards. */
  contactConsent?: boolean
  commitments?: string[]
  notes?: string
  settlement?: SettlementFacts
  outcome?: Outcome
  sold?: {
    label: string
    account: string
    acquiredOn: Day | null
    costCents: number | null
    netCents: number
    vatCents: number
    piece: string
  }[]
}
