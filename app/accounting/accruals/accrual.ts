import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { AccrualSchema } from '#database/schema'

export const ACCRUAL_KINDS = {
  payable: { label: 'Charge à payer', help: 'de l’exercice, facture à venir', account: '408100', charges: true, adds: true },
  prepaid: { label: 'Charge constatée d’avance', help: 'facturée, pour l’exercice suivant', account: '486000', charges: true, adds: false },
  receivable: { label: 'Produit à recevoir', help: 'de l’exercice, facture à établir', account: '418100', charges: false, adds: true },
  deferred: {
    label: 'Produit constaté d’avance',
    help: 'facturé, pour l’exercice suivant',
    account: '487000',
    charges: false,
    adds: false,
  },
} as const

export type AccrualKind = keyof typeof ACCRUAL_KINDS

/** What the last day of a year takes in or puts off, without VAT, and gives back on the first days of the next (PCG 944-48). */
export default class Accrual extends AccrualSchema {
  declare kind: AccrualKind

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  get kindLabel() {
    return ACCRUAL_KINDS[this.kind].label
  }

  get source() {
    return `accrual:${this.id}`
  }
}
