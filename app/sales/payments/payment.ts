import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { PaymentSchema } from '#database/schema'
import Customer from '#sales/customers/customer'
import Invoice from '#sales/invoices/invoice'

/** How money comes in, and the account where it waits. */
export const METHODS = {
  transfer: { label: 'Virement', account: '512000' },
  card: { label: 'Carte bancaire', account: '512000' },
  direct_debit: { label: 'Prélèvement', account: '512000' },
  cheque: { label: 'Chèque', account: '511200' },
  cash: { label: 'Espèces', account: '530000' },
} as const

export type Method = keyof typeof METHODS

/** Money received from a customer, for an invoice or ahead of one; negative when it was given back. */
export default class Payment extends PaymentSchema {
  declare method: Method

  @belongsTo(() => Invoice)
  declare invoice: BelongsTo<typeof Invoice>

  @belongsTo(() => Customer)
  declare customer: BelongsTo<typeof Customer>
}
