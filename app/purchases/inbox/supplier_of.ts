import { sirenIsValid } from '#core/registration_numbers'
import type { Transaction } from '#core/transaction'
import type { ReadInvoice } from '#einvoicing/reading/read_invoice'
import { addSupplier } from '#purchases/suppliers/add_supplier'
import Supplier from '#purchases/suppliers/supplier'

/** The supplier an invoice comes from, by its SIREN, else by its name, when the house knows it. */
export async function knownSupplier({ supplier: { siren, name } }: ReadInvoice, trx?: Transaction): Promise<Supplier | null> {
  const bySiren = siren ? await Supplier.query({ client: trx }).where({ siren }).first() : null
  return bySiren ?? Supplier.query({ client: trx }).whereRaw('LOWER(name) = ?', [name.toLowerCase()]).first()
}

/**
 * The same, entered when it is new. Its bank account is never taken from an invoice: that is how money is stolen.
 */
export async function supplierOf(invoice: ReadInvoice, trx: Transaction): Promise<Supplier> {
  const known = await knownSupplier(invoice, trx)
  if (known) return known
  const { name, siren, vatNumber, country, email } = invoice.supplier
  return addSupplier({ name, siren: siren && sirenIsValid(siren) ? siren : null, vatNumber, country, email: email?.slice(0, 190) }, trx)
}
