import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { ASSET_ACCOUNTS } from '#assets/asset_accounts'
import { AssetSchema } from '#database/schema'

/** What lasts: bought for an activity, worn month after month, sold or thrown away one day. */
export default class Asset extends AssetSchema {
  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  get kindLabel() {
    return ASSET_ACCOUNTS[this.account].label
  }

  get depreciationAccount() {
    return ASSET_ACCOUNTS[this.account].depreciation
  }

  get source() {
    return `asset:${this.id}`
  }
}
