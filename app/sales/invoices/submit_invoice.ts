import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type Invoice from '#sales/invoices/invoice'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import { InvoiceSealed } from '#sales/invoices/update_draft'

export class DraftEmpty extends Refusal {
  constructor() {
    super('Cette facture n’a aucun montant : ajoutez au moins une ligne avant de la soumettre.')
  }
}

export class AlreadySubmitted extends Refusal {
  constructor() {
    super('Cette facture est déjà soumise : elle attend d’être émise.')
  }
}

/** Hands a draft to those who issue. Throws InvoiceSealed, AlreadySubmitted, DraftEmpty. */
export async function submitInvoice(invoice: Invoice, on: Day, by: { id: number }, trx?: Transaction) {
  const submitted = await inTransaction(async (trx_) => {
    const draft = await lockedInvoice(invoice.id, trx_)
    if (!draft.isDraft) throw new InvoiceSealed(draft.number!)
    if (draft.isSubmitted) throw new AlreadySubmitted()
    if (draft.totalCents <= 0) throw new DraftEmpty()
    return draft.merge({ submittedOn: on, submittedById: by.id, returnedOn: null, returnReason: null }).save()
  }, trx)
  return become(invoice, submitted)
}
