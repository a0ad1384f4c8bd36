import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { PeriodReopeningSchema } from '#database/schema'
import User from '#identity/user'

/** A closed month that somebody asked to open again; another person grants it, or declines. */
export default class PeriodReopening extends PeriodReopeningSchema {
  @belongsTo(() => User, { foreignKey: 'askedById' })
  declare askedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'grantedById' })
  declare grantedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'declinedById' })
  declare declinedBy: BelongsTo<typeof User>

  get isUndecided() {
    return this.grantedOn === null && this.declinedOn === null
  }
}
