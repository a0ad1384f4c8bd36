import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { StatementDispatchSchema } from '#database/schema'
import Person from '#people/person'

/** One person to whom a statement goes: sent on a day, or waiting, with what stopped it. */
export default class StatementDispatch extends StatementDispatchSchema {
  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>
}
