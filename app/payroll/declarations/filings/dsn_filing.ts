import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { DsnFilingSchema } from '#database/schema'
import User from '#identity/user'

/** The fact that the DSN of a month was filed, by whom, and on what sums. */
export default class DsnFiling extends DsnFilingSchema {
  @belongsTo(() => User, { foreignKey: 'filedById' })
  declare filedBy: BelongsTo<typeof User>
}
