import { AbsenceSchema } from '#database/schema'

export const ABSENCE_KINDS = {
  leave: 'Congés payés',
  unpaid: 'Absence sans solde',
  sick: 'Arrêt de travail, maladie',
  work_accident: 'Arrêt de travail, accident du travail',
} as const

export type AbsenceKind = keyof typeof ABSENCE_KINDS

/** Days away, from one day to another: a fact that whoever is away declares, and that each month of pay takes its share of. */
export default class Absence extends AbsenceSchema {
  declare kind: AbsenceKind

  get label() {
    return ABSENCE_KINDS[this.kind]
  }
}
