import { ContributionExemptionSchema } from '#database/schema'

/** What an activity does not have to contribute for some months, and why: a birth, an illness, minima sociaux. */
export default class ContributionExemption extends ContributionExemptionSchema {
  declare covers: 'minimum' | 'whole'

  get label() {
    return this.covers === 'whole' ? 'Aucune contribution' : 'Ni minimum ni part fixe'
  }
}
