import { Refusal } from '#core/refusal'
import { sirenIsValid, siretIsValid } from '#core/registration_numbers'
import { vatNumberIsValid } from '#core/vat_numbers'
import type { CustomerKind } from '#sales/customers/customer'

export type CustomerFacts = {
  kind: CustomerKind
  name: string
  siren?: string | null
  /** Of the establishment that buys; its first nine digits are the SIREN. */
  siret?: string | null
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
  /** The term then runs to the end of its month (C. com. L441-10: forty-five days at most). */
  termEndsMonth?: boolean | null
  /** Where it is delivered, when it is not where it is invoiced. */
  deliveryName?: string | null
  deliveryStreet?: string | null
  deliveryPostcode?: string | null
  deliveryCity?: string | null
  deliveryCountry?: string | null
  /** Words for the house alone. */
  note?: string | null
}

export class SirenInvalid extends Refusal {
  constructor() {
    super('Ce SIREN n’existe pas : neuf chiffres, vérifiez la saisie.', 'siren')
  }
}

export class SiretInvalid extends Refusal {
  constructor() {
    super('Ce SIRET n’existe pas, ou n’est pas de ce SIREN : quatorze chiffres, vérifiez la saisie.', 'siret')
  }
}

export class TermTooLong extends Refusal {
  constructor() {
    super('Fin de mois, quarante-cinq jours au plus (C. com. L441-10).', 'paymentTermDays')
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

/**
 * A customer's facts as they are kept: without spaces, in their own case, checked. A person has neither SIREN nor VAT number.
 * Throws SirenInvalid, SiretInvalid, VatNumberInvalid, ElectronicAddressInvalid, TermTooLong.
 */
export function checkedCustomer(facts: CustomerFacts) {
  const country = (facts.country || 'FR').toUpperCase()
  const isPerson = facts.kind === 'person'
  const siret = isPerson || country !== 'FR' ? null : plain(facts.siret)
  const siren = isPerson || country !== 'FR' ? null : (plain(facts.siren) ?? siret?.slice(0, 9) ?? null)
  const vatNumber = isPerson ? null : plain(facts.vatNumber)
  const electronicAddress = isPerson ? null : facts.electronicAddress?.trim() || null

  if (siren && !sirenIsValid(siren)) throw new SirenInvalid()
  if (siret && !(siretIsValid(siret) && siret.startsWith(siren!))) throw new SiretInvalid()
  if (vatNumber && !vatNumberIsValid(vatNumber)) throw new VatNumberInvalid()
  if (electronicAddress && siren && !electronicAddress.startsWith(siren)) throw new ElectronicAddressInvalid()
  if (facts.termEndsMonth && (facts.paymentTermDays ?? 0) > 45) throw new TermTooLong()
  return {
    kind: facts.kind,
    name: facts.name.trim(),
    siren,
    siret,
    vatNumber,
    street: said(facts.street),
    postcode: said(facts.postcode),
    city: said(facts.city),
    country,
    email: said(facts.email)?.toLowerCase() ?? null,
    phone: said(facts.phone),
    electronicAddress,
    paymentTermDays: facts.paymentTermDays ?? null,
    termEndsMonth: Boolean(facts.termEndsMonth),
    ...deliveryOf(facts),
    note: said(facts.note),
  }
}

/** Nothing of it is kept without a street or a town: a country alone delivers nowhere. */
function deliveryOf(facts: CustomerFacts) {
  const street = said(facts.deliveryStreet)
  const city = said(facts.deliveryCity)
  const isGiven = Boolean(street || city)
  return {
    deliveryName: isGiven ? said(facts.deliveryName) : null,
    deliveryStreet: street,
    deliveryPostcode: isGiven ? said(facts.deliveryPostcode) : null,
    deliveryCity: city,
    deliveryCountry: isGiven ? (said(facts.deliveryCountry)?.toUpperCase() ?? 'FR') : null,
  }
}

const said = (text?: string | null) => text?.trim() || null

const plain = (number?: string | null) => number?.replace(/[\s.\u00A0\u202F]/g, '').toUpperCase() || null
