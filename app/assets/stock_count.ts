import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { StockCountSchema } from '#database/schema'
import User from '#identity/user'

/** Where each kind of stock is kept, and what its change is written on. */
export const STOCK_ACCOUNTS = {
  '310000': { label: 'Matières premières', variation: '603100' },
  '355000': { label: 'Produits finis', variation: '713500' },
  '370000': { label: 'Marchandises', variation: '603700' },
} as const

export type StockAccount = keyof typeof STOCK_ACCOUNTS

/** What somebody counted on the shelves on a day, at cost. */
export default class StockCount extends StockCountSchema {
  declare account: StockAccount

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => User, { foreignKey: 'countedById' })
  declare countedBy: BelongsTo<typeof User>
}
