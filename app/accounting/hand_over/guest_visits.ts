import db from '@adonisjs/lucid/services/db'

export type GuestVisit = { who: string; until: string | null; path: string; at: string }

const SHOWN = 60

/** What guests (an external accountant, an auditor) opened in the house, the last first. */
export async function guestVisits(): Promise<GuestVisit[]> {
  const rows = await db
    .from('audit_events as a')
    .join('users as u', 'u.id', 'a.user_id')
    .where('a.action', 'guest_visited')
    .orderBy('a.id', 'desc')
    .limit(SHOWN)
    .select('u.full_name', 'u.access_until', 'a.subject', 'a.created_at')
  return rows.map((row) => ({ who: row.full_name, until: row.access_until, path: row.subject, at: row.created_at }))
}
