import { inTransaction, type Transaction } from '#core/transaction'
import { checkedCustomer, type CustomerFacts } from '#sales/customers/checked_customer'
import type Customer from '#sales/customers/customer'
import { nameFamily } from '#sales/customers/merge_customers'

/**
 * Changes what the house knows of a customer. Invoices already issued keep what they said.
 * Throws what checked_customer.ts names.
 */
export function changeCustomer(customer: Customer, facts: CustomerFacts, _by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const row = checkedCustomer(facts)
    const changed = await customer.useTransaction(trx_).merge(row).save()
    await nameFamily(changed, trx_)
    return changed
  }, trx)
}
