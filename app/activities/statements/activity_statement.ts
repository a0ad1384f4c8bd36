import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import StatementDispatch from '#activities/statements/statement_dispatch'
import { ActivityStatementSchema } from '#database/schema'

/** The account of an activity at the end of a month, as it is handed to those who run it. */
export default class ActivityStatement extends ActivityStatementSchema {
  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @hasMany(() => StatementDispatch, { foreignKey: 'statementId' })
  declare dispatches: HasMany<typeof StatementDispatch>

  get subject() {
    return `activity_statement:${this.id}`
  }
}
