import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import CustomerDistinction from '#sales/customers/customer_distinction'

/** Says that two records that look alike are two customers: they are not suggested any more. */
export function tellCustomersApart(oneId: number, otherId: number, on: Day, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const [customerId, other] = oneId < otherId ? [oneId, otherId] : [otherId, oneId]
    return CustomerDistinction.firstOrCreate({ customerId, otherId: other }, { saidOn: on, saidById: by.id }, { client: trx_ })
  }, trx)
}
