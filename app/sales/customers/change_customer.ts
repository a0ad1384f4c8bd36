import { inTransaction, type Transaction } from '#core/transaction'
import { checkedCustomer, type CustomerFacts } from '#sales/customers/checked_customer'
import type Customer from '#sales/customers/customer'

/**
 * Changes what the house knows of a customer. Invoices already issued keep what they said.
 * Throws SirenInvalid, VatNumberInvalid, ElectronicAddressInvalid.
 */
export function changeCustomer(customer: Customer, facts: CustomerFacts, _by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const row = checkedCustomer(facts)
    await trx_.from('third_parties').where('id', customer.thirdPartyId).update({ name: row.name })
    return customer.useTransaction(trx_).merge(row).save()
  }, trx)
}
