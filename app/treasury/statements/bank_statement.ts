import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { BankStatementSchema } from '#database/schema'
import BankAccount from '#treasury/bank_accounts/bank_account'
import BankLine from '#treasury/statements/bank_line'
import StatementFile from '#treasury/statements/statement_file'

/** What a bank says of an account between two days, with what it held before and after. */
export default class BankStatement extends BankStatementSchema {
  @belongsTo(() => BankAccount)
  declare bankAccount: BelongsTo<typeof BankAccount>

  @belongsTo(() => StatementFile)
  declare file: BelongsTo<typeof StatementFile>

  @hasMany(() => BankLine, { foreignKey: 'statementId', onQuery: (lines) => lines.orderBy('booked_on').orderBy('id') })
  declare lines: HasMany<typeof BankLine>
}
