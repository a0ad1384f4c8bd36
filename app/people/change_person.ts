import { recordAudit } from '#core/audit_trail'
import { inTransaction, type Transaction } from '#core/transaction'
import { checkedNir } from '#people/nir'
import Person from '#people/person'
import { PersonAlreadyRegistered, type PersonFacts } from '#people/register_person'
import { changeBankDetails } from '#third_parties/change_bank_details'
import type { BankDetails } from '#third_parties/iban'
import ThirdParty from '#third_parties/third_party'

/** Corrects somebody's record: only what is given changes; the auxiliary account follows the name. Throws PersonAlreadyRegistered, NirInvalid, IbanInvalid. */
export function changePerson(
  person: Person,
  { iban, bic, ...facts }: Partial<PersonFacts> & BankDetails,
  by: { id: number },
  trx?: Transaction
): Promise<Person> {
  return inTransaction(async (trx_) => {
    if (facts.email) {
      facts.email = facts.email.toLowerCase()
      const other = await Person.query({ client: trx_ }).where('email', facts.email).whereNot('id', person.id).first()
      if (other) throw new PersonAlreadyRegistered(other)
    }
    if (facts.nir) facts.nir = checkedNir(facts.nir)
    await person.useTransaction(trx_).merge(facts).save()

    const thirdParty = await ThirdParty.query({ client: trx_ }).where('id', person.thirdPartyId).firstOrFail()
    await thirdParty.useTransaction(trx_).merge({ name: person.fullName }).save()
    if (iban !== undefined) await changeBankDetails(thirdParty, { iban, bic }, by, trx_)
    await recordAudit({ action: 'person_changed', subject: `person:${person.id}`, by }, trx_)
    return person
  }, trx)
}
