import { belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { StatementFileSchema } from '#database/schema'
import BankAccount from '#treasury/bank_accounts/bank_account'
import BankStatement from '#treasury/statements/bank_statement'

export const FORMATS = { camt053: 'CAMT.053', ofx: 'OFX', cfonb120: 'CFONB 120', csv: 'CSV' } as const

export type StatementFormat = keyof typeof FORMATS

/** A file that a bank gave, known by its fingerprint: sent twice, it is the same. */
export default class StatementFile extends StatementFileSchema {
  /** The naming of columns would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string

  declare format: StatementFormat

  @belongsTo(() => BankAccount)
  declare bankAccount: BelongsTo<typeof BankAccount>

  @hasMany(() => BankStatement)
  declare statements: HasMany<typeof BankStatement>

  get formatLabel() {
    return FORMATS[this.format]
  }

  /** A CSV whose columns nobody told yet. */
  get awaitsColumns() {
    return !this.importedOn
  }
}
