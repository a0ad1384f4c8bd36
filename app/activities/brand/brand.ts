import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { BrandSchema } from '#database/schema'
import Document from '#documents/document'

/** How an activity looks on its quotes and invoices: logo, colour, foot. That of shared services is the house's own. */
export default class Brand extends BrandSchema {
  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => Document, { foreignKey: 'logoId' })
  declare logo: BelongsTo<typeof Document>
}
