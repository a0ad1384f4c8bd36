import db from '@adonisjs/lucid/services/db'
import { addDays, type Day } from '#core/day'
import type SepaBatch from '#treasury/transfers/sepa_batch'
import SepaTransfer from '#treasury/transfers/sepa_transfer'

const PAGE = 100
const RECENT_DAYS = 30

/** The transfers of a batch in their order, some at a time; `after` is the position of the last one seen. */
export async function transfersOf(batch: SepaBatch, { q, after }: { q?: string; after?: number }) {
  const query = SepaTransfer.query()
    .where('batch_id', batch.id)
    .orderBy('position')
    .limit(PAGE + 1)
  if (after) query.where('position', '>', after)
  if (q) query.whereRaw('LOWER(name) LIKE ?', [`%${q.toLowerCase()}%`])
  const rows = await query
  const page = rows.slice(0, PAGE)
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.position : null }
}

/**
 * Whose account moved in the last thirty days, when and by whom: what the second person looks at first, since it is how
 * transfers are stolen.
 */
export async function recentlyMoved(batch: SepaBatch, on: Day): Promise<Map<number, { on: Day; by: string | null }>> {
  const parties = await db.from('sepa_transfers').where('batch_id', batch.id).select('third_party_id')
  const rows = await db
    .from('audit_events as a')
    .leftJoin('users as u', 'u.id', 'a.user_id')
    .where('a.action', 'bank_details_changed')
    .where('a.created_at', '>=', addDays(on, -RECENT_DAYS))
    .whereIn(
      'a.subject',
      parties.map((row) => `third_party:${row.third_party_id}`)
    )
    .orderBy('a.id')
    .select('a.subject', 'a.created_at', 'u.full_name')
  return new Map(
    rows.map((row) => [Number(row.subject.split(':')[1]), { on: String(row.created_at).slice(0, 10) as Day, by: row.full_name }])
  )
}
