import db from '@adonisjs/lucid/services/db'
import { ROLE_NAMES, ROLES, type Role } from '#identity/rights'

export type ExampleAccount = { id: number; full_name: string; role: Role; role_label: string }
export type ExampleGroup = { title: string; people: ExampleAccount[] }

/** The people one may be in a demonstration: one for each role, every entrepreneur, in three groups. */
export async function exampleAccounts(): Promise<ExampleGroup[]> {
  const rows: Omit<ExampleAccount, 'role_label'>[] = await db
    .from('users')
    .select('id', 'full_name', 'role')
    .whereNull('disabled_at')
    .whereIn('role', ROLE_NAMES)
    .orderBy('id')
  const people = rows.map((person) => ({ ...person, role_label: ROLES[person.role].label }))

  return GROUPS.map(({ title, roles }) => ({
    title,
    people: roles.flatMap((role) => holders(role, people)),
  })).filter((group) => group.people.length > 0)
}

const GROUPS: { title: string; roles: Role[] }[] = [
  { title: 'L’équipe', roles: ['accountant', 'payroll_officer', 'advisor', 'director'] },
  { title: 'Les entrepreneurs', roles: ['entrepreneur'] },
  {
    title: 'Autour de la coopérative',
    roles: ['auditor', 'funder', 'club_host', 'mentor', 'investor', 'dpo'],
  },
]

function holders(role: Role, people: ExampleAccount[]) {
  const held = people.filter((person) => person.role === role)
  return role === 'entrepreneur' ? held : held.slice(0, 1)
}
