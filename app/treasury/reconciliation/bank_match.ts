import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { BankMatchSchema } from '#database/schema'
import BankLine from '#treasury/statements/bank_line'

/** A line of the bank, or a part of it, and the entry that tells of it in the books. */
export default class BankMatch extends BankMatchSchema {
  @belongsTo(() => BankLine)
  declare line: BelongsTo<typeof BankLine>
}
