import { randomUUID } from 'node:crypto'
import User from '#identity/user'
import type { Role } from '#identity/rights'

export const PASSWORD = 'pirogue bleue du matin'

/** Somebody who signs in with `PASSWORD`, under an address nobody else has. */
export const aUser = (role: Role, facts: Partial<Pick<User, 'fullName' | 'email' | 'accessFrom' | 'accessUntil' | 'password'>> = {}) =>
  User.create({
    fullName: NAMES[role],
    email: `${role.replace('_', '-')}-${randomUUID().slice(0, 8)}@example.org`,
    password: PASSWORD,
    role,
    ...facts,
  })

export const anAccountant = () => aUser('accountant')
export const aDirector = () => aUser('director')
export const aPayrollOfficer = () => aUser('payroll_officer')
export const anAdvisor = () => aUser('advisor')
export const anEntrepreneurUser = () => aUser('entrepreneur')
export const anAuditor = () => aUser('auditor')

const NAMES: Record<Role, string> = {
  entrepreneur: 'Aïssata Diarra-Fontenel',
  advisor: 'Thierno Vaugelas',
  accountant: 'Maud Kerguelen',
  payroll_officer: 'Rachid Olivry',
  director: 'Odile Marchebois',
  auditor: 'Cabinet Fictif Audit',
  funder: 'Région de l’Estuaire',
  club_host: 'Nadège Fictive-Ombre',
  mentor: 'Hyacinthe Fictif-Roseau',
  investor: 'Grillons de l’Estuaire',
  dpo: 'Perrine Fictive-Sceau',
}
