import db from '@adonisjs/lucid/services/db'
import { pageByKey, type Cursor, type Page } from '#sales/page_by_key'

export type ArticleView = 'actifs' | 'archives'

export type ArticleRow = {
  id: number
  label: string
  activity: string
  unit: string
  unit_price_cents: number
  vat_rate_bps: number
  exemption: string | null
  sort_key: string
}

type Filter = Cursor & { view: ArticleView; search?: string; activityId?: number }

/** One page of the catalogue, by name. `activityIds` are those the reader sees; null when it is all of them. */
export function articleList(filter: Filter, activityIds: number[] | null): Promise<Page<ArticleRow>> {
  const query = inView(seen(activityIds), filter.view)
    .join('activities as a', 'a.id', 'p.activity_id')
    .select('p.id', 'p.label', 'p.unit', 'p.unit_price_cents', 'p.vat_rate_bps', 'p.exemption', 'p.label as sort_key')
    .select('a.trade_name as activity')
  if (filter.activityId) void query.where('p.activity_id', filter.activityId)
  if (filter.search) void query.where('p.label', 'like', `%${filter.search.replace(/[%_\\]/g, '')}%`)
  return pageByKey<ArticleRow>(query, { column: 'p.label', id: 'p.id', descending: false }, filter)
}

export async function articleCounts(activityIds: number[] | null): Promise<Record<ArticleView, number>> {
  const count = async (view: ArticleView) => Number((await inView(seen(activityIds), view).count('* as counted'))[0].counted)
  return { actifs: await count('actifs'), archives: await count('archives') }
}

function seen(activityIds: number[] | null) {
  const query = db.from('articles as p')
  return activityIds ? query.whereIn('p.activity_id', activityIds) : query
}

const inView = (query: ReturnType<typeof seen>, view: ArticleView) =>
  view === 'archives' ? query.whereNotNull('p.archived_on') : query.whereNull('p.archived_on')
