import { FollowUpSchema } from '#database/schema'

/** What became of somebody: what the survey of 6, 12, 24 and 36 months asks. */
export const SITUATIONS = {
  company: 'Entreprise en activité',
  company_ceased: 'Entreprise cessée',
  employed: 'En emploi',
  seeking: 'En recherche d’emploi',
  training: 'En formation',
  retired: 'À la retraite',
  unknown: 'Sans réponse',
} as const

export type Situation = keyof typeof SITUATIONS

export type FollowUpDetails = {
  turnoverBand?: string | null
  jobs?: number | null
  income?: 'better' | 'same' | 'worse' | null
  helped?: string | null
}

export default class FollowUp extends FollowUpSchema {
  declare situation: Situation | null
  declare details: FollowUpDetails | null

  get situationLabel() {
    return this.situation ? SITUATIONS[this.situation] : null
  }
}
