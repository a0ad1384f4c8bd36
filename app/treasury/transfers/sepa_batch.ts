import { belongsTo, hasMany, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, HasOne } from '@adonisjs/lucid/types/relations'
import { SepaBatchSchema } from '#database/schema'
import User from '#identity/user'
import BankAccount from '#treasury/bank_accounts/bank_account'
import type { Format } from '#treasury/transfers/pain_001'
import SepaFile from '#treasury/transfers/sepa_file'
import SepaTransfer from '#treasury/transfers/sepa_transfer'

/** `refused` by who checks, `cancelled` by who prepares, `rejected` by the bank. */
export type BatchEnd = 'refused' | 'cancelled' | 'rejected'

/** Transfers that leave together: one person prepares them, another approves, the bank executes. */
export default class SepaBatch extends SepaBatchSchema {
  declare format: Format
  declare endedAs: BatchEnd | null

  @belongsTo(() => BankAccount)
  declare bankAccount: BelongsTo<typeof BankAccount>

  @hasMany(() => SepaTransfer, { foreignKey: 'batchId', onQuery: (transfers) => transfers.orderBy('position') })
  declare transfers: HasMany<typeof SepaTransfer>

  @hasOne(() => SepaFile, { foreignKey: 'batchId' })
  declare file: HasOne<typeof SepaFile>

  @belongsTo(() => User, { foreignKey: 'preparedById' })
  declare preparedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'approvedById' })
  declare approvedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'sentById' })
  declare sentBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'executedById' })
  declare executedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'endedById' })
  declare endedBy: BelongsTo<typeof User>

  get isEnded() {
    return Boolean(this.endedOn)
  }

  get isApproved() {
    return Boolean(this.approvedOn)
  }

  get isSent() {
    return Boolean(this.sentOn)
  }

  get isExecuted() {
    return Boolean(this.executedOn)
  }

  get awaitsApproval() {
    return !this.isApproved && !this.isEnded
  }

  /** Approved, and its file not taken out yet. */
  get isToSend() {
    return this.isApproved && !this.isSent && !this.isEnded
  }

  /** At the bank, which has not told of it yet. */
  get isAtTheBank() {
    return this.isSent && !this.isExecuted && !this.isEnded
  }

  /** The bank has told of it, and it is being written. */
  get isExecuting() {
    return this.isAtTheBank && Boolean(this.debitedOn)
  }

  get source() {
    return `sepa_batch:${this.id}`
  }
}
