import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { inView, orderOf, sortOf, VIEWS, type View } from '#sales/quotes/quote_views'
import { pageByKey, type Cursor, type Page } from '#sales/page_by_key'

export type QuoteFilter = Cursor & { view: View; sort?: string; search?: string; activityId?: number }

export type QuoteRow = {
  id: number
  number: string | null
  title: string
  customer: string
  activity: string
  sent_on: Day | null
  valid_until: Day | null
  accepted_on: Day | null
  refused_on: Day | null
  total_cents: number
  sort_key: unknown
}

/** One page of a tab. `activityIds` are those the reader sees; null when it is all of them. */
export async function quoteQueue(filter: QuoteFilter, activityIds: number[] | null, today: Day): Promise<Page<QuoteRow>> {
  const order = orderOf(sortOf(filter.view, filter.sort))
  const query = inView(quotesOf(activityIds), filter.view, today)
    .join('customers as c', 'c.id', 'q.customer_id')
    .join('activities as a', 'a.id', 'q.activity_id')
    .select('q.id', 'q.number', 'q.title', 'q.sent_on', 'q.valid_until', 'q.accepted_on', 'q.refused_on', 'q.total_cents')
    .select('c.name as customer', 'a.trade_name as activity', `${order.column} as sort_key`)
  if (filter.activityId) void query.where('q.activity_id', filter.activityId)
  if (filter.search) {
    const words = `%${filter.search.replace(/[%_\\]/g, '')}%`
    void query.where((any) => any.where('q.number', 'like', words).orWhere('q.title', 'like', words).orWhere('c.name', 'like', words))
  }
  return pageByKey<QuoteRow>(query, order, filter)
}

export type QuoteCounts = Record<View, { count: number; cents: number }>

/** How many quotes stand in each tab, and for how much. */
export async function quoteCounts(activityIds: number[] | null, today: Day): Promise<QuoteCounts> {
  const counts: Partial<QuoteCounts> = {}
  for (const view of Object.keys(VIEWS) as View[]) {
    const [row] = await inView(quotesOf(activityIds), view, today).count('* as counted').sum('q.total_cents as cents')
    counts[view] = { count: Number(row.counted), cents: Number(row.cents ?? 0) }
  }
  return counts as QuoteCounts
}

function quotesOf(activityIds: number[] | null) {
  const query = db.from('quotes as q')
  return activityIds ? query.whereIn('q.activity_id', activityIds) : query
}
