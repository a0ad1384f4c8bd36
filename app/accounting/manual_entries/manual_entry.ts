import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import ManualEntryPaper from '#accounting/manual_entries/manual_entry_paper'
import { ManualEntrySchema } from '#database/schema'
import User from '#identity/user'

/** A line as the accountant typed it: names that people use, resolved when the entry is posted. */
export type TypedLine = {
  account: string
  activity: string
  party?: string
  debitCents?: number
  creditCents?: number
}

/** An entry written by hand: a draft until it is posted, then the proof of what it wrote. */
export default class ManualEntry extends ManualEntrySchema {
  declare typedLines: TypedLine[]

  @belongsTo(() => User, { foreignKey: 'createdById' })
  declare createdBy: BelongsTo<typeof User>

  @hasMany(() => ManualEntryPaper)
  declare papers: HasMany<typeof ManualEntryPaper>

  get isDraft() {
    return this.entryId === null
  }

  get source() {
    return `manual_entry:${this.id}`
  }

  get totalCents() {
    return this.typedLines.reduce((sum, { debitCents = 0 }) => sum + debitCents, 0)
  }
}
