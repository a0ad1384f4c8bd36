/** Why a contract ends; the first is a passage, not an exit. */
export const END_REASONS = {
  cesa: 'Passage en CESA',
  term: 'Arrivée du terme',
  company_creation: 'Création ou reprise d’entreprise',
  employment: 'Retour à l’emploi',
  retirement: 'Retraite',
  abandonment: 'Abandon du projet',
  not_member_in_time: 'Sociétariat non demandé dans les délais',
  dismissal: 'Licenciement',
  expulsion: 'Exclusion',
  trial_ended: 'Fin de la période d’essai',
  resignation: 'Démission',
  mutual_termination: 'Rupture conventionnelle',
  transfer: 'Transfert vers une autre coopérative',
  other: 'Autre motif',
} as const

export type EndReason = keyof typeof END_REASONS
