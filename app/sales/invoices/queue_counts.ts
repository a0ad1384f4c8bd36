import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { View } from '#sales/invoices/queue_views'

export type QueueCounts = Record<View, number> & { openCents: number; lateCents: number }

/** How many invoices stand in each tab, and what is still to come in. */
export async function queueCounts(activityIds: number[] | null, today: Day): Promise<QueueCounts> {
  const all = () => {
    const query = db.from('invoices as i')
    return activityIds ? query.whereIn('i.activity_id', activityIds) : query
  }
  const [drafts] = await all().whereNull('i.number').select(db.raw('COUNT(*) AS counted, COUNT(i.submitted_on) AS submitted'))
  const [open] = await all()
    .where('i.open_cents', '>', 0)
    .whereNotNull('i.due_on')
    .select(db.raw('COUNT(*) AS counted, COALESCE(SUM(i.open_cents), 0) AS cents'))
    .select(db.raw('COALESCE(SUM(CASE WHEN i.due_on < ? THEN 1 ELSE 0 END), 0) AS late', [today]))
    .select(db.raw('COALESCE(SUM(CASE WHEN i.due_on < ? THEN i.open_cents ELSE 0 END), 0) AS late_cents', [today]))
  const [paid] = await all().where('i.open_cents', 0).whereNotNull('i.due_on').count('* as counted')
  const [notes] = await all().where('i.kind', 'credit_note').whereNotNull('i.issued_on').count('* as counted')
  const [lost] = await all()
    .whereIn('i.id', (few) => few.from('write_offs').select('invoice_id'))
    .whereNotNull('i.written_off_on')
    .count('* as counted')
  return {
    'brouillons': Number(drafts.counted) - Number(drafts.submitted),
    'a-valider': Number(drafts.submitted),
    'emises': Number(open.counted) - Number(open.late),
    'en-retard': Number(open.late),
    'payees': Number(paid.counted) - Number(lost.counted),
    'avoirs': Number(notes.counted),
    'pertes': Number(lost.counted),
    'openCents': Number(open.cents),
    'lateCents': Number(open.late_cents),
  }
}
