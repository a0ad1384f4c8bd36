import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { checkedSupplier, type SupplierFacts } from '#purchases/suppliers/checked_supplier'
import Supplier from '#purchases/suppliers/supplier'
import { addThirdParty } from '#third_parties/add_third_party'
import type { BankDetails } from '#third_parties/iban'

export class SupplierKnown extends Refusal {
  constructor(name: string) {
    super(`${name} est déjà parmi les fournisseurs : choisissez-le dans la liste.`, 'name')
  }
}

/**
 * Enters a supplier and the auxiliary account it is paid from.
 * Throws SupplierKnown, SupplierSirenInvalid, SupplierVatNumberInvalid, IbanInvalid, BicInvalid.
 */
export function addSupplier({ iban, bic, ...facts }: SupplierFacts & BankDetails, trx?: Transaction): Promise<Supplier> {
  return inTransaction(async (trx_) => {
    const row = checkedSupplier(facts)
    const thirdParty = await addThirdParty({ kind: 'supplier', name: row.name, iban, bic }, trx_)
    await refuseKnown(row, trx_)
    return Supplier.create({ ...row, thirdPartyId: thirdParty.id }, { client: trx_ })
  }, trx)
}

/** Throws SupplierKnown when another one bears this name or this SIREN. */
export async function refuseKnown({ id, name, siren }: { id?: number; name: string; siren: string | null }, trx: Transaction) {
  const known = await Supplier.query({ client: trx })
    .if(id, (query) => query.whereNot('id', id!))
    .where((any) => {
      any.whereRaw('LOWER(name) = ?', [name.toLowerCase()])
      if (siren) any.orWhere('siren', siren)
    })
    .first()
  if (known) throw new SupplierKnown(known.name)
}
