import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type ThirdParty from '#third_parties/third_party'

const SAID: Record<string, string> = { bank_details_changed: 'Coordonnées changées', iban_read: 'IBAN lu en entier' }

/** Who changed where a third party is paid, and who read it, the latest first. */
export async function bankDetailsHistory({ id }: ThirdParty) {
  const rows = await db
    .from('audit_events as a')
    .leftJoin('users as u', 'u.id', 'a.user_id')
    .where('a.subject', `third_party:${id}`)
    .whereIn('a.action', Object.keys(SAID))
    .orderBy('a.id', 'desc')
    .limit(30)
    .select('a.action', 'a.created_at', 'u.full_name')
  return rows.map((row) => ({ on: String(row.created_at).slice(0, 10) as Day, who: row.full_name, what: SAID[row.action] }))
}
