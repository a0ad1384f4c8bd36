import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import db from '@adonisjs/lucid/services/db'
import Message from '#messages/message'
import { pageByKey, type Cursor } from '#sales/page_by_key'

export const VIEWS = { 'a-reprendre': 'À reprendre', 'en-attente': 'En attente', 'partis': 'Partis' } as const

export type View = keyof typeof VIEWS

/** One page of what was written to customers, the latest first. `activityIds` are those the reader sees; null when it is all. */
export async function messageQueue(filter: Cursor & { view: View; search?: string }, activityIds: number[] | null) {
  const query = inView(written(activityIds), filter.view).select('m.id', 'm.id as sort_key')
  if (filter.search) {
    const words = `%${filter.search.replace(/[%_\\]/g, '')}%`
    query.where((any) => any.where('m.title', 'like', words).orWhere('m.to_email', 'like', words).orWhere('m.to_name', 'like', words))
  }
  const page = await pageByKey(query, { column: 'm.id', id: 'm.id', descending: true }, filter)
  const ids = page.rows.map(({ id }) => id)
  return { ...page, rows: await Message.query().whereIn('id', ids).preload('askedBy').preload('repeatedBy').orderBy('id', 'desc') }
}

export async function messageCounts(activityIds: number[] | null): Promise<Record<View, number>> {
  const count = async (view: View) => Number((await inView(written(activityIds), view).count('* as counted'))[0].counted)
  return { 'a-reprendre': await count('a-reprendre'), 'en-attente': await count('en-attente'), 'partis': await count('partis') }
}

/** Written about something that an activity sells. */
function written(activityIds: number[] | null) {
  const query = db.from('messages as m').whereIn('m.purpose', ['sending', 'reminder'])
  return activityIds ? query.whereIn('m.activity_id', activityIds) : query
}

function inView(query: DatabaseQueryBuilderContract<any>, view: View): DatabaseQueryBuilderContract<any> {
  if (view === 'en-attente') return query.whereNull('m.sent_on').whereNull('m.failed_on')
  if (view === 'partis') return query.whereNotNull('m.sent_on').whereNull('m.failed_on')
  return query
    .whereNotNull('m.failed_on')
    .whereNotExists((again) => void again.from('messages as r').whereColumn('r.repeats_id', 'm.id').select('r.id'))
}
