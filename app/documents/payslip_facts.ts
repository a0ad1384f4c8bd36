import type { Day } from '#core/day'
import type { Address, House } from '#documents/house'

/**
 * A payslip as it is printed (C. trav. R3243-1, arrêté of 25 February 2016, permanent model). Plain rows in their legal
 * order: payroll decides what they say, the paper only draws. Cents, rates in 1e-5 (6900 is 6,90 %), leave in hundredths
 * of a day.
 */
export interface PayslipFacts {
  employer: House
  /** Where the person works when it is not the seat. */
  establishment?: string
  /** « URSSAF d’Essai, n° … »: no longer compulsory, printed when given. */
  urssaf?: string
  employee: {
    name: string
    address?: Address
    number?: string
    nir?: string
    job: string
    classification?: string
    /** « Contrat d’entrepreneur salarié (CESA) ». */
    contract: string
    startedOn: Day
    tradeName?: string
  }
  /** Title of the agreement; absent, the paper refers to the Code du travail for leave and notice (R3243-1, 3°). */
  collectiveAgreement?: string
  period: { from: Day; to: Day }
  paidOn: Day
  /** « Virement ». */
  paidBy?: string
  /** Hours, or the nature of the basis when pay is not by working time (R3243-1, 5° b). */
  basis: string
  /** What makes up the gross. */
  gross: PayElement[]
  rows: PayslipRow[]
  /** Since 1 January: gross, taxable, hours, ceiling. */
  cumulative: { label: string; cents?: number; words?: string }[]
  leave?: { label: string; acquired: number; taken: number; balance: number }[]
  /** Under the table: what changes this month, an exception, a reference. */
  mentions?: string[]
  /** Rectifies another one, or is not sealed yet. */
  replaces?: { paidOn: Day }
  draft?: boolean
}

export interface PayElement {
  label: string
  /** Amount or plain words (« 12,5 h »). */
  base?: number | string
  rate?: string
  cents: number
}

/**
 * A legal row, as the payroll engine makes it. `heading`: a title (capitals for the legal ones, « Santé » for a risk) ·
 * `contribution`: base, rate, both amounts · `total`: both amounts · `amount`: one figure, with its total of the year
 * where the law wants one · `tax`: the withholding, its base, its rate, its total of the year.
 */
export interface PayslipRow {
  /** Stable identifier: `gross`, `net_social`, `net_before_tax`, `net_paid`, `employer_total`… */
  code: string
  label: string
  kind: 'heading' | 'contribution' | 'total' | 'amount' | 'tax'
  level: 0 | 1
  /** Net before tax and net paid must stand out (arrêté of 23 December 2021). */
  strong: boolean
  baseCents: number | null
  /** Employee's rate, 1e-5. */
  rate: number | null
  employeeCents: number | null
  employerCents: number | null
  amountCents: number | null
  cumulativeCents: number | null
  withholding?: 'personal' | 'neutral'
}
