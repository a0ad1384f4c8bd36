import type { Role } from '#identity/rights'

type Member = { key: string; fullName: string; role: Role; accessFrom?: string; accessUntil?: string }

/** The support team of « Les Pirogues » and its guests: all of them invented. */
export const TEAM: Member[] = [
  { key: 'odile', fullName: 'Odile Marchebois', role: 'director' },
  { key: 'thierno', fullName: 'Thierno Vaugelas', role: 'advisor' },
  { key: 'solene', fullName: 'Solène Tamba-Ricard', role: 'advisor' },
  { key: 'maud', fullName: 'Maud Kerguelen', role: 'accountant' },
  { key: 'rachid', fullName: 'Rachid Olivry', role: 'payroll_officer' },
  { key: 'audit', fullName: 'Cabinet Fictif Audit', role: 'auditor', accessFrom: '2026-11-01', accessUntil: '2026-12-31' },
  { key: 'region', fullName: 'Région de l’Estuaire (fictive)', role: 'funder' },
  { key: 'nafi', fullName: 'Nafi Orlandi-Seck', role: 'club_host' },
  { key: 'bertrand', fullName: 'Bertrand Ousmane-Lisle', role: 'mentor' },
  { key: 'grillons', fullName: 'Les Grillons de l’Estuaire (fictif)', role: 'investor' },
  { key: 'perrine', fullName: 'Perrine Adjo-Vallet', role: 'dpo' },
]

/** The one password of the demonstration's accounts, printed by `npm start`. */
export const DEMO_PASSWORD = 'pirogues-port-essai'
