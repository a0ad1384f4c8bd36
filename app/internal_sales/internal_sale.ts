import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { InternalSaleSchema } from '#database/schema'
import Activity from '#activities/activity'

/** What an activity sells to another of the same house: no invoice, no VAT, one legal person on both sides. */
export default class InternalSale extends InternalSaleSchema {
  @belongsTo(() => Activity, { foreignKey: 'sellerId' })
  declare seller: BelongsTo<typeof Activity>

  @belongsTo(() => Activity, { foreignKey: 'buyerId' })
  declare buyer: BelongsTo<typeof Activity>
}
