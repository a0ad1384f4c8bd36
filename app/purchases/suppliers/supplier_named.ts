import { inTransaction, type Transaction } from '#core/transaction'
import { addSupplier } from '#purchases/suppliers/add_supplier'
import Supplier from '#purchases/suppliers/supplier'

/** The supplier of that name, entered when the house does not know it yet. */
export function supplierNamed(name: string, trx?: Transaction): Promise<Supplier> {
  return inTransaction(async (trx_) => {
    const known = await Supplier.query({ client: trx_ }).whereRaw('LOWER(name) = ?', [name.trim().toLowerCase()]).first()
    return known ?? addSupplier({ name }, trx_)
  }, trx)
}
