import { DeclarantSchema } from '#database/schema'

export type DeclarantFacts = {
  contactName: string | null
  contactEmail: string | null
  contactPhone: string | null
  urssafId: string | null
  retirementId: string | null
  healthId: string | null
  healthContract: string | null
  healthPopulation: string | null
  communeCode: string | null
  riskCode: string | null
  jobCode: string | null
  agreementCode: string | null
}

/** What the house says of itself to those it declares to: its contact, its numbers there, the codes of its trade. There is one. */
export default class Declarant extends DeclarantSchema {
  static async current() {
    return (await Declarant.query().orderBy('id').first()) ?? new Declarant()
  }
}
