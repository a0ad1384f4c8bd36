import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Rhythm } from '#sales/recurrences/rhythms'

export type RecurrenceRow = {
  id: number
  title: string
  rhythm: Rhythm
  next_on: Day
  stopped_on: Day | null
  is_submitted: number | boolean
  activity: string
  customer: string
  model_id: number
  model_number: string
  total_cents: number
  written: number
}

/** What comes back, the next first, then what was stopped. `activityIds` are those the reader sees; null when it is all of them. */
export async function recurrenceList(activityIds: number[] | null): Promise<{ running: RecurrenceRow[]; stopped: RecurrenceRow[] }> {
  const query = db
    .from('invoice_recurrences as r')
    .join('activities as a', 'a.id', 'r.activity_id')
    .join('invoices as i', 'i.id', 'r.model_id')
    .join('customers as c', 'c.id', 'i.customer_id')
    .orderBy('r.next_on')
    .orderBy('r.id')
    .limit(500)
    .select('r.id', 'r.title', 'r.rhythm', 'r.next_on', 'r.stopped_on', 'r.is_submitted', 'r.model_id')
    .select('a.trade_name as activity', 'c.name as customer', 'i.number as model_number', 'i.total_cents')
    .select(db.raw('(SELECT COUNT(*) FROM recurrence_drafts d WHERE d.recurrence_id = r.id) AS written'))
  const rows: RecurrenceRow[] = await (activityIds ? query.whereIn('r.activity_id', activityIds) : query)
  return { running: rows.filter((row) => !row.stopped_on), stopped: rows.filter((row) => row.stopped_on) }
}
