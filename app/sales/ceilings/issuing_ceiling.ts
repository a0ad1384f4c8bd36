import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { IssuingCeilingSchema } from '#database/schema'
import User from '#identity/user'

/** Up to how much, taxes included, the people of an activity issue an invoice by themselves. The last one set is the one that holds. */
export default class IssuingCeiling extends IssuingCeilingSchema {
  @belongsTo(() => User, { foreignKey: 'setById' })
  declare setBy: BelongsTo<typeof User>
}
