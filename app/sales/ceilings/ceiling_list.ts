import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export type CeilingRow = {
  activity_id: number
  code: string
  trade_name: string
  amount_cents: number | null
  set_on: Day | null
  set_by: string | null
}

/** Every open activity with the ceiling that holds for it. */
export function ceilingList(on: Day): Promise<CeilingRow[]> {
  return db
    .from('activities as a')
    .leftJoin('issuing_ceilings as c', 'c.activity_id', 'a.id')
    .leftJoin('users as u', 'u.id', 'c.set_by_id')
    .where((last) => last.whereNull('c.id').orWhereRaw('c.id = (SELECT MAX(l.id) FROM issuing_ceilings l WHERE l.activity_id = a.id)'))
    .where('a.is_shared_services', false)
    .where((open) => open.whereNull('a.closed_on').orWhere('a.closed_on', '>=', on))
    .orderBy('a.code')
    .select('a.id as activity_id', 'a.code', 'a.trade_name', 'c.amount_cents', 'c.set_on', 'u.full_name as set_by')
}
