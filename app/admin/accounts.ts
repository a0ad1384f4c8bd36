import db from '@adonisjs/lucid/services/db'
import { ROLE_NAMES, ROLES, type Role } from '#identity/rights'

export type AccountState = 'open' | 'invited' | 'closed'
export type Account = {
  id: number
  full_name: string
  email: string
  role: Role
  role_label: string
  access_from: string | null
  access_until: string | null
  last_seen_at: string | null
  state: AccountState
}

/** The accounts of the house by name, those of one role or in one state when asked. */
export async function accounts(wanted: { role?: Role; state?: AccountState } = {}): Promise<Account[]> {
  const rows = await db
    .from('users')
    .select('id', 'full_name', 'email', 'role', 'access_from', 'access_until', 'last_seen_at', db.raw(`${STATE} as state`))
    .if(wanted.role, (query) => query.where('role', wanted.role!))
    .if(wanted.state, (query) => query.whereRaw(`${STATE} = ?`, [wanted.state!]))
    .orderBy('full_name')
  return rows.map((row) => ({ ...row, role_label: ROLES[row.role as Role].label }))
}

/** How many accounts each tab of the page holds. */
export async function accountCounts(): Promise<Record<AccountState, number>> {
  const rows = await db
    .from('users')
    .select(db.raw(`${STATE} as state`))
    .count('* as total')
    .groupBy('state')
  const counted = Object.fromEntries(rows.map((row) => [row.state, Number(row.total)]))
  return { open: 0, invited: 0, closed: 0, ...counted }
}

export const ROLE_CHOICES = ROLE_NAMES.map((role) => ({ value: role, label: ROLES[role].label }))

const STATE = `CASE
  WHEN disabled_at IS NOT NULL THEN 'closed'
  WHEN password IS NULL AND last_seen_at IS NULL
   AND EXISTS (SELECT 1 FROM one_time_links WHERE user_id = users.id AND purpose = 'invitation') THEN 'invited'
  ELSE 'open' END`
