import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { SupplierSchema } from '#database/schema'
import ThirdParty from '#third_parties/third_party'

/** Who sells to the cooperative, whatever the activity. */
export default class Supplier extends SupplierSchema {
  @belongsTo(() => ThirdParty)
  declare thirdParty: BelongsTo<typeof ThirdParty>
}
