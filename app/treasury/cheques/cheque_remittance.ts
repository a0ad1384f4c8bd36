import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ChequeRemittanceSchema } from '#database/schema'
import User from '#identity/user'
import BankAccount from '#treasury/bank_accounts/bank_account'
import ChequeRemittanceItem from '#treasury/cheques/cheque_remittance_item'

/** Cheques brought to the bank together. */
export default class ChequeRemittance extends ChequeRemittanceSchema {
  @belongsTo(() => BankAccount)
  declare bankAccount: BelongsTo<typeof BankAccount>

  @hasMany(() => ChequeRemittanceItem, { foreignKey: 'remittanceId', onQuery: (items) => items.orderBy('position') })
  declare items: HasMany<typeof ChequeRemittanceItem>

  @belongsTo(() => User, { foreignKey: 'preparedById' })
  declare preparedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'depositedById' })
  declare depositedBy: BelongsTo<typeof User>

  get isCancelled() {
    return Boolean(this.cancelledOn)
  }

  get isDeposited() {
    return Boolean(this.depositedOn)
  }

  get isToDeposit() {
    return !this.isDeposited && !this.isCancelled
  }

  get source() {
    return `cheque_remittance:${this.id}`
  }
}
