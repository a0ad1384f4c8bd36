import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { Transaction } from '#core/transaction'
import { ReminderStopSchema } from '#database/schema'
import User from '#identity/user'

/** Somebody decided not to remind a customer, or of an invoice, and said why. */
export default class ReminderStop extends ReminderStopSchema {
  @belongsTo(() => User, { foreignKey: 'stoppedById' })
  declare stoppedBy: BelongsTo<typeof User>

  static standing(about: { customerId: number } | { invoiceId: number }, client?: Transaction) {
    const [column, id] = 'customerId' in about ? ['customer_id', about.customerId] : ['invoice_id', about.invoiceId]
    return ReminderStop.query({ client }).where(column, id).whereNull('lifted_on').preload('stoppedBy').orderBy('id', 'desc').first()
  }
}
