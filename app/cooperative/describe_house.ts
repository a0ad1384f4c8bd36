import { recordAudit } from '#core/audit_trail'
import { inTransaction } from '#core/transaction'
import type Cooperative from '#cooperative/cooperative'
import type { HouseFacts } from '#cooperative/house_facts'
import { refuseOtherCompany } from '#cooperative/refuse_other_company'

/** The house's facts from now on; papers already made keep what they said. Throws NumbersDisagree. */
export function describeHouse(house: Cooperative, facts: HouseFacts, by: { id: number }) {
  refuseOtherCompany(facts)

  return inTransaction(async (trx) => {
    house
      .useTransaction(trx)
      .merge({ phone: null, iban: null, bic: null, advanceCeilingCents: null, einvoicingFrom: null, saleTerms: null, ...facts })
    const changed = Object.keys(house.$dirty).sort().join(' ')
    await house.save()
    await recordAudit({ action: 'house_described', subject: `cooperative:${house.id}`, details: { changed }, by }, trx)
  })
}
