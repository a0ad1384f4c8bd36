import { CoverDispensationSchema } from '#database/schema'

/** Why somebody may stay out of the compulsory health cover, on proof (CSS L911-7, D911-2, R242-1-6). */
export const DISPENSATIONS = {
  dependant: 'Couverture obligatoire comme ayant droit',
  solidarity: 'Complémentaire santé solidaire',
  individual: 'Contrat individuel, jusqu’à son échéance',
  present_before: 'En poste avant la mise en place',
  short_contract: 'Contrat court ou temps très partiel',
  other_employer: 'Couverture collective chez un autre employeur',
} as const

export type DispensationReason = keyof typeof DISPENSATIONS

export default class CoverDispensation extends CoverDispensationSchema {
  declare reason: DispensationReason

  get label() {
    return DISPENSATIONS[this.reason]
  }
}
