import { Refusal } from '#core/refusal'
import { inTransaction } from '#core/transaction'
import Cooperative from '#cooperative/cooperative'
import type { HouseFacts } from '#cooperative/house_facts'
import { refuseOtherCompany } from '#cooperative/refuse_other_company'

export class HouseAlreadyOpen extends Refusal {}

/** The first and only row of the house. Throws HouseAlreadyOpen, NumbersDisagree. */
export function openHouse(facts: HouseFacts): Promise<Cooperative> {
  refuseOtherCompany(facts)

  return inTransaction(async (client) => {
    const known = await Cooperative.query({ client }).first()
    if (known) throw new HouseAlreadyOpen(`« ${known.name} » est déjà ouverte ici : une installation, une coopérative.`)
    return Cooperative.create({ ...facts, country: 'FR' }, { client })
  })
}
