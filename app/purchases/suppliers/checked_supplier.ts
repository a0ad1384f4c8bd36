import { Refusal } from '#core/refusal'
import { frenchVatNumberIsValid, sirenIsValid } from '#core/registration_numbers'

export type SupplierFacts = {
  name: string
  siren?: string | null
  vatNumber?: string | null
  /** ISO 3166-1 alpha-2, FR by default. */
  country?: string | null
  email?: string | null
}

export class SupplierSirenInvalid extends Refusal {
  constructor() {
    super('Ce SIREN n’existe pas : neuf chiffres, vérifiez la saisie.', 'siren')
  }
}

export class SupplierVatNumberInvalid extends Refusal {
  constructor() {
    super('Ce numéro de TVA n’a pas la forme de ceux de son pays, par exemple FR83404833048 ou DE123456789.', 'vatNumber')
  }
}

/** A supplier's facts as they are kept: without spaces, in their own case, checked. Throws SupplierSirenInvalid, SupplierVatNumberInvalid. */
export function checkedSupplier({ name, siren, vatNumber, country, email }: SupplierFacts) {
  const kept = {
    name: name.trim(),
    siren: plain(siren),
    vatNumber: plain(vatNumber),
    country: (country || 'FR').toUpperCase(),
    email: email?.trim().toLowerCase() || null,
  }
  if (kept.siren && !sirenIsValid(kept.siren)) throw new SupplierSirenInvalid()
  if (kept.vatNumber && !vatNumberIsValid(kept.vatNumber)) throw new SupplierVatNumberInvalid()
  return kept
}

const plain = (number?: string | null) => number?.replace(/[\s.\u00A0\u202F]/g, '').toUpperCase() || null

/** France's key is checked; of the others, the shape alone (directive 2006/112, art. 215). */
const vatNumberIsValid = (number: string) =>
  number.startsWith('FR') ? frenchVatNumberIsValid(number) : /^[A-Z]{2}[A-Z0-9+*]{2,13}$/.test(number)
