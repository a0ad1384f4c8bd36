import type { EndReason } from '#contracts/end_reasons'

/** Where somebody goes when they leave; `positive` is what funders count as a positive exit. */
export const EXIT_KINDS = {
  company_creation: { label: 'Création ou reprise d’entreprise', positive: true },
  employment: { label: 'Retour à l’emploi', positive: true },
  retirement: { label: 'Retraite', positive: true },
  transfer: { label: 'Transfert vers une autre coopérative', positive: true },
  abandonment: { label: 'Abandon du projet', positive: false },
  not_member_in_time: { label: 'Sociétariat non demandé dans les délais', positive: false },
  dismissal: { label: 'Licenciement', positive: false },
  trial_ended: { label: 'Fin de la période d’essai', positive: false },
  other: { label: 'Autre motif', positive: false },
} as const

export type ExitKind = keyof typeof EXIT_KINDS

/** By which act the contract ends. */
export const VEHICLES = {
  mutual_termination: 'Rupture conventionnelle',
  resignation: 'Démission',
  term: 'Arrivée du terme',
  dismissal: 'Licenciement',
  trial_ended: 'Rupture de la période d’essai',
  agreement: 'Commun accord',
} as const

export type Vehicle = keyof typeof VEHICLES

/** A CAPE is no employment contract: it is neither resigned from nor terminated with an indemnity (C. com. L127-1). */
export const CAPE_VEHICLES: Vehicle[] = ['term', 'agreement']

/** What the contract remembers: the act when it says something, else where one goes. */
export function endReasonOf(kind: ExitKind, vehicle: Vehicle): EndReason {
  const acts: Partial<Record<Vehicle, EndReason>> = {
    mutual_termination: 'mutual_termination',
    resignation: 'resignation',
    term: 'term',
    dismissal: 'dismissal',
    trial_ended: 'trial_ended',
  }
  return acts[vehicle] ?? kind
}

/** What becomes of customers' unpaid invoices. */
export const RECEIVABLE_DECISIONS = {
  house: 'La coopérative les avance dans la dernière paie, et les encaisse',
  settle_before: 'Elles sont encaissées avant le solde',
} as const

export type ReceivableDecision = keyof typeof RECEIVABLE_DECISIONS
