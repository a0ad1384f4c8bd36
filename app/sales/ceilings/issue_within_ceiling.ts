import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type User from '#identity/user'
import { ceilingOf } from '#sales/ceilings/ceiling_of'
import type Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'

export class AboveCeiling extends Refusal {
  constructor(totalCents: number, ceilingCents: number) {
    super(`${formatCents(totalCents)} TTC dépassent votre plafond d’émission de ${formatCents(ceilingCents)} : soumettez cette facture.`)
  }
}

/**
 * Issues an invoice for somebody who may do so up to their ceiling, or for staff without one. Refused, it took no number.
 * Throws AboveCeiling, and what issueInvoice throws.
 */
export function issueWithinCeiling(invoice: Invoice, issuedOn: Day, by: User, trx?: Transaction): Promise<Invoice> {
  if (by.may('issue_invoices')) return issueInvoice(invoice, issuedOn, by, trx)
  return inTransaction(async (trx_) => {
    const issued = await issueInvoice(invoice, issuedOn, by, trx_)
    const ceilingCents = await ceilingOf(issued.activityId, trx_)
    if (issued.totalCents > ceilingCents) throw new AboveCeiling(issued.totalCents, ceilingCents)
    return issued
  }, trx)
}
