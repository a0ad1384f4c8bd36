import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export type InternalSaleRow = {
  id: number
  number: string
  label: string
  sold_on: Day
  amount_cents: number
  seller: string
  buyer: string
}

/** The latest internal sales in which one of the activities sells or buys; null for all of them. */
export async function internalSalesList(activityIds: number[] | null): Promise<InternalSaleRow[]> {
  const query = db
    .from('internal_sales as s')
    .join('activities as v', 'v.id', 's.seller_id')
    .join('activities as b', 'b.id', 's.buyer_id')
    .orderBy('s.sold_on', 'desc')
    .orderBy('s.id', 'desc')
    .limit(200)
    .select('s.id', 's.number', 's.label', 's.sold_on', 's.amount_cents', 'v.trade_name as seller', 'b.trade_name as buyer')
  if (activityIds) query.where((any) => any.whereIn('s.seller_id', activityIds).orWhereIn('s.buyer_id', activityIds))
  return query
}
