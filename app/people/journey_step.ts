import { JourneyStepSchema } from '#database/schema'

/** The stages of a journey, in their usual order. */
export const STAGES = {
  info_meeting: 'Réunion d’information',
  diagnosis: 'Diagnostic',
  support_agreement: 'Convention d’accompagnement',
  cape: 'Contrat d’appui (CAPE)',
  cesa: 'Entrepreneur·e salarié·e (CESA)',
  member: 'Associé·e',
  exit: 'Sortie',
  rejected: 'Candidature non retenue',
} as const

export type Stage = keyof typeof STAGES

/** A day on which somebody entered a stage of their journey. */
export default class JourneyStep extends JourneyStepSchema {
  declare stage: Stage

  get label() {
    return STAGES[this.stage]
  }
}
