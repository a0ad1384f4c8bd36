import { isDuplicate } from '#core/database_errors'
import type { Transaction } from '#core/transaction'
import type Customer from '#sales/customers/customer'

/** Makes a customer known to an activity; does nothing when it is already. */
export async function linkCustomer(customer: Customer, activityId: number, trx: Transaction) {
  const link = { activity_id: activityId, customer_id: customer.id }
  if (await trx.from('activity_customers').where(link).first()) return
  try {
    await trx.table('activity_customers').insert(link)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
