import { inTransaction, type Transaction } from '#core/transaction'
import { refuseKnown } from '#purchases/suppliers/add_supplier'
import { checkedSupplier, type SupplierFacts } from '#purchases/suppliers/checked_supplier'
import Supplier from '#purchases/suppliers/supplier'
import { changeBankDetails } from '#third_parties/change_bank_details'
import type { BankDetails } from '#third_parties/iban'

/**
 * Corrects a supplier's record; its auxiliary account follows the name, and its bank details change only when they are given.
 * Throws SupplierKnown, SupplierSirenInvalid, SupplierVatNumberInvalid, IbanInvalid, BicInvalid.
 */
export function changeSupplier(
  supplier: { id: number },
  { iban, bic, ...facts }: SupplierFacts & BankDetails,
  by: { id: number },
  trx?: Transaction
): Promise<Supplier> {
  return inTransaction(async (trx_) => {
    const locked = await Supplier.query({ client: trx_ }).where('id', supplier.id).forUpdate().firstOrFail()
    const row = checkedSupplier(facts)
    await refuseKnown({ id: locked.id, ...row }, trx_)

    await locked.load('thirdParty')
    const thirdParty = await locked.thirdParty.useTransaction(trx_).merge({ name: row.name }).save()
    if (iban) await changeBankDetails(thirdParty, { iban, bic }, by, trx_)
    return locked.merge(row).save()
  }, trx)
}
