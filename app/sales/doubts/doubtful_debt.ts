import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import { DoubtfulDebtSchema } from '#database/schema'
import User from '#identity/user'
import DebtProvision from '#sales/doubts/debt_provision'

/** An invoice that nobody is sure to see paid: carried to 416, with what one expects to lose of it (491). */
export default class DoubtfulDebt extends DoubtfulDebtSchema {
  @belongsTo(() => User, { foreignKey: 'doubtedById' })
  declare doubtedBy: BelongsTo<typeof User>

  @hasMany(() => DebtProvision, { onQuery: (provisions) => provisions.orderBy('id') })
  declare provisions: HasMany<typeof DebtProvision>

  /** Of an invoice that is doubted now. */
  static standing(invoiceId: number, client?: Transaction) {
    return DoubtfulDebt.query({ client }).where('invoice_id', invoiceId).whereNull('ended_on').preload('provisions').preload('doubtedBy').first() // prettier-ignore
  }

  /** What is provided for, net of tax. Its provisions must be loaded. */
  get providedCents() {
    return sum(this.provisions.map(({ amountCents }) => amountCents))
  }
}
