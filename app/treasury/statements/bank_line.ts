import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { BankLineSchema } from '#database/schema'
import BankAccount from '#treasury/bank_accounts/bank_account'
import BankMatch from '#treasury/reconciliation/bank_match'
import BankStatement from '#treasury/statements/bank_statement'

/** A movement that the bank tells of, or that somebody noted before the bank did. */
export default class BankLine extends BankLineSchema {
  @belongsTo(() => BankAccount)
  declare bankAccount: BelongsTo<typeof BankAccount>

  @belongsTo(() => BankStatement, { foreignKey: 'statementId' })
  declare statement: BelongsTo<typeof BankStatement>

  /** What it was found to tell of, and still is. */
  @hasMany(() => BankMatch, { onQuery: (matches) => matches.whereNull('undone_on').orderBy('id') })
  declare matches: HasMany<typeof BankMatch>

  /** Noted by hand: no statement has shown it yet. */
  get isNoted() {
    return !this.statementId
  }

  get isMoneyIn() {
    return this.amountCents > 0
  }
}
