import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Stage } from '#people/journey_step'
import { checkedNir } from '#people/nir'
import Person from '#people/person'
import { recordStep } from '#people/record_step'
import { addThirdParty } from '#third_parties/add_third_party'
import type { BankDetails } from '#third_parties/iban'

export type PersonFacts = {
  firstName: string
  lastName: string
  gender?: string | null
  bornOn?: Day | null
  bornIn?: string | null
  bornDepartment?: string | null
  bornCountry?: string | null
  nationality?: string | null
  workPermit?: string | null
  nir?: string | null
  street?: string | null
  postcode?: string | null
  city?: string | null
  email?: string | null
  phone?: string | null
  prescriber?: string | null
  advisorId?: number | null
  userId?: number | null
}

export class PersonAlreadyRegistered extends Refusal {
  constructor(person: Person) {
    super(`${person.fullName} a déjà un dossier à cette adresse électronique : ouvrez-le plutôt que d’en créer un second.`, 'email')
  }
}

/**
 * Opens somebody's record and the auxiliary account that pays them; with `enteredOn`, the first step of their journey.
 * Throws PersonAlreadyRegistered, NirInvalid, IbanInvalid.
 */
export function registerPerson(
  { iban, bic, enteredOn, stage = 'info_meeting', ...facts }: PersonFacts & BankDetails & { enteredOn?: Day; stage?: Stage },
  by: { id: number },
  trx?: Transaction
): Promise<Person> {
  return inTransaction(async (trx_) => {
    const name = `${facts.firstName} ${facts.lastName}`
    const thirdParty = await addThirdParty({ kind: 'person', name, iban, bic }, trx_)
    const email = facts.email?.toLowerCase() ?? null
    const known = email && (await Person.query({ client: trx_ }).where('email', email).first())
    if (known) throw new PersonAlreadyRegistered(known)

    const nir = facts.nir ? checkedNir(facts.nir) : null
    const person = await Person.create({ ...facts, email, nir, thirdPartyId: thirdParty.id }, { client: trx_ })
    if (enteredOn) await recordStep(person, { stage, on: enteredOn }, by, trx_)
    return person
  }, trx)
}
