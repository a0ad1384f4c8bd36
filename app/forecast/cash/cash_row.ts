import type { Day } from '#core/day'
import type { Period } from '#core/period'

/** Where a forecast amount comes from, in the order in which one reads a month. */
export const NATURES = {
  customers: 'Factures à encaisser',
  receivables: 'Autres créances',
  drafts: 'Factures à émettre',
  quotes: 'Devis signés',
  recurrences: 'Factures récurrentes',
  sales: 'Autres ventes attendues',
  suppliers: 'Fournisseurs',
  claims: 'Notes de dépenses',
  purchases: 'Achats qui suivent les ventes',
  costs: 'Frais habituels',
  salaries: 'Rémunérations nettes',
  bodies: 'Cotisations et impôt prélevé',
  variable: 'Part variable de l’exercice',
  vat: 'TVA',
  contribution: 'Contribution coopérative',
  advances: 'Avances de trésorerie',
  others: 'Autres dettes',
} as const

export type Nature = keyof typeof NATURES

/** An amount that will move, in cents: what comes in is positive. */
export type CashRow = {
  activityId: number
  on: Day
  nature: Nature
  /** `due`: the books already say it is owed. `foreseen`: it follows from a promise or a habit. */
  kind: 'due' | 'foreseen'
  label: string
  cents: number
  /** VAT that becomes due as this money moves; negative when it becomes deductible. */
  vatCents?: number
  href?: string
  /** From one activity of the house to another: the house as a whole keeps it. */
  crosses?: boolean
}

/** A sale that is not invoiced yet, in cents before and of VAT. */
export type ForeseenSale = {
  activityId: number
  nature: 'drafts' | 'quotes' | 'recurrences' | 'sales'
  label: string
  invoicedOn: Day
  paidOn: Day
  netCents: number
  vatCents: number
  href?: string
}

/** What each activity sells and spends in a month to come, before tax, in cents. */
export type ForeseenMonth = { activityId: number; period: Period; netCents: number; materialsCents: number; costsCents: number }
