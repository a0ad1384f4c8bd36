import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { openItems } from '#ledger/open_items'
import type Customer from '#sales/customers/customer'

export class CustomerStillOwes extends Refusal {
  constructor(name: string, openCents: number) {
    super(
      openCents > 0
        ? `${name} doit encore ${formatCents(openCents)} : encaissez ou créditez ses factures avant de l’archiver.`
        : `La coopérative doit encore ${formatCents(-openCents)} à ${name} : remboursez avant d’archiver.`
    )
  }
}

/** Puts a customer away: no longer offered in forms, kept with all its invoices. Throws CustomerStillOwes. */
export function archiveCustomer(customer: Customer, on: Day, _by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const [open] = await openItems({ thirdPartyId: customer.thirdPartyId }, trx_)
    if (open) throw new CustomerStillOwes(customer.name, open.openCents)
    return customer.useTransaction(trx_).merge({ archivedOn: on }).save()
  }, trx)
}

/** Takes a customer out of the archive. */
export const restoreCustomer = (customer: Customer, trx?: Transaction) =>
  inTransaction((trx_) => customer.useTransaction(trx_).merge({ archivedOn: null }).save(), trx)
