import { Refusal } from '#core/refusal'
import { sirenIsValid } from '#core/registration_numbers'
import { inTransaction, type Transaction } from '#core/transaction'
import Supplier from '#purchases/suppliers/supplier'
import { addThirdParty } from '#third_parties/add_third_party'
import type { BankDetails } from '#third_parties/iban'

export type SupplierFacts = {
  name: string
  siren?: string | null
  vatNumber?: string | null
  /** ISO 3166-1 alpha-2, FR by default. */
  country?: string
  email?: string | null
} & BankDetails

export class SupplierKnown extends Refusal {
  constructor(name: string) {
    super(`${name} est déjà parmi les fournisseurs : choisissez-le dans la liste.`, 'name')
  }
}

export class SupplierSirenInvalid extends Refusal {
  constructor() {
    super('Ce SIREN n’existe pas : neuf chiffres, vérifiez la saisie.', 'siren')
  }
}

/** Enters a supplier and the auxiliary account it is paid from. Throws SupplierKnown, SupplierSirenInvalid, IbanInvalid, BicInvalid. */
export function addSupplier({ iban, bic, ...facts }: SupplierFacts, trx?: Transaction): Promise<Supplier> {
  return inTransaction(async (trx_) => {
    const name = facts.name.trim()
    const thirdParty = await addThirdParty({ kind: 'supplier', name, iban, bic }, trx_)
    const siren = facts.siren?.replace(/\s/g, '') || null
    if (siren && !sirenIsValid(siren)) throw new SupplierSirenInvalid()
    const known = await knownAs(name, siren, trx_)
    if (known) throw new SupplierKnown(known.name)

    return Supplier.create({ ...facts, country: facts.country ?? 'FR', siren, name, thirdPartyId: thirdParty.id }, { client: trx_ })
  }, trx)
}

const knownAs = (name: string, siren: string | null, trx: Transaction) =>
  Supplier.query({ client: trx })
    .where((any) => {
      any.whereRaw('LOWER(name) = ?', [name.toLowerCase()])
      if (siren) any.orWhere('siren', siren)
    })
    .first()
