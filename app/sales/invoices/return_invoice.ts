import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type Invoice from '#sales/invoices/invoice'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'

export class NothingToReturn extends Refusal {
  constructor() {
    super('Cette facture n’attend plus de réponse : elle est déjà émise, ou n’a pas été soumise.')
  }
}

export class ReasonMissing extends Refusal {
  constructor() {
    super('Écrivez ce qu’il faut corriger : la personne le lira.', 'reason')
  }
}

/** Gives a submitted draft back to the one who wrote it, with the reason. Throws NothingToReturn, ReasonMissing. */
export async function returnInvoice(invoice: Invoice, { reason, on }: { reason: string; on: Day }, _by: { id: number }, trx?: Transaction) {
  const returned = await inTransaction(async (trx_) => {
    const draft = await lockedInvoice(invoice.id, trx_)
    if (!draft.isSubmitted) throw new NothingToReturn()
    if (reason.trim() === '') throw new ReasonMissing()
    return draft.merge({ submittedOn: null, submittedById: null, returnedOn: on, returnReason: reason.trim() }).save()
  }, trx)
  return become(invoice, returned)
}
