import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { QuoteInvoiceSchema } from '#database/schema'
import Invoice from '#sales/invoices/invoice'
import Quote from '#sales/quotes/quote'

export const STAGES = {
  deposit: 'Acompte',
  intermediate: 'Situation',
  balance: 'Solde',
} as const

export type Stage = keyof typeof STAGES

/** An invoice that a quote was turned into: its deposit, a part of the work on the way, or what was left. */
export default class QuoteInvoice extends QuoteInvoiceSchema {
  declare stage: Stage

  @belongsTo(() => Quote)
  declare quote: BelongsTo<typeof Quote>

  @belongsTo(() => Invoice)
  declare invoice: BelongsTo<typeof Invoice>

  get label() {
    return STAGES[this.stage]
  }
}
