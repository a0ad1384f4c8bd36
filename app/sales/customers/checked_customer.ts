import { Refusal } from '#core/refusal'
import { frenchVatNumberIsValid, sirenIsValid } from '#core/registration_numbers'
import type { CustomerKind } from '#sales/customers/customer'

export type CustomerFacts = {
  kind: CustomerKind
  name: string
  siren?: string | null
  vatNumber?: string | null
  street?: string | null
  postcode?: string | null
  city?: string | null
  /** ISO 3166-1 alpha-2, FR by default. */
  country?: string | null
  email?: string | null
  phone?: string | null
  /** `SIREN` or `SIREN_SUFFIX` in the French directory, `9930:DE…` abroad, else an e-mail. */
  electronicAddress?: string | null
  /** By default the house's own. */
  paymentTermDays?: number | null
}

export class SirenInvalid extends Refusal {
  constructor() {
    super('Ce SIREN n’existe pas : neuf chiffres, vérifiez la saisie.', 'siren')
  }
}

export class VatNumberInvalid extends Refusal {
  constructor() {
    super('Ce numéro de TVA n’a pas la forme de ceux de son pays, par exemple FR83404833048 ou DE123456789.', 'vatNumber')
  }
}

export class ElectronicAddressInvalid extends Refusal {
  constructor() {
    super('L’adresse électronique de facturation d’une entreprise française commence par son SIREN.', 'electronicAddress')
  }
}

/** A customer's facts as they are kept: without spaces, in their own case, checked. A person has neither SIREN nor VAT number. */
export function checkedCustomer(facts: CustomerFacts) {
  const country = (facts.country || 'FR').toUpperCase()
  const isPerson = facts.kind === 'person'
  const siren = isPerson || country !== 'FR' ? null : plain(facts.siren)
  const vatNumber = isPerson ? null : plain(facts.vatNumber)
  const electronicAddress = isPerson ? null : facts.electronicAddress?.trim() || null

  if (siren && !sirenIsValid(siren)) throw new SirenInvalid()
  if (vatNumber && !vatNumberIsValid(vatNumber)) throw new VatNumberInvalid()
  if (electronicAddress && siren && !electronicAddress.startsWith(siren)) throw new ElectronicAddressInvalid()
  return {
    kind: facts.kind,
    name: facts.name.trim(),
    siren,
    vatNumber,
    street: facts.street?.trim() || null,
    postcode: facts.postcode?.trim() || null,
    city: facts.city?.trim() || null,
    country,
    email: facts.email?.trim().toLowerCase() || null,
    phone: facts.phone?.trim() || null,
    electronicAddress,
    paymentTermDays: facts.paymentTermDays ?? null,
  }
}

const plain = (number?: string | null) => number?.replace(/[\s.\u00A0\u202F]/g, '').toUpperCase() || null

/** France's key is checked; of the others, the shape alone (directive 2006/112, art. 215). */
const vatNumberIsValid = (number: string) =>
  number.startsWith('FR') ? frenchVatNumberIsValid(number) : /^[A-Z]{2}[A-Z0-9+*]{2,13}$/.test(number)
