import { Refusal } from '#core/refusal'
import type { InvoiceDraft } from '#sales/invoices/draft_invoice'
import type Invoice from '#sales/invoices/invoice'

export class NotWrittenAgain extends Refusal {
  constructor(label: string) {
    super(`${label} ne se recopie pas : seule une facture ordinaire, qui ne vient pas d’un devis, se reprend.`)
  }
}

/** What an invoice would say once more, without its day, its order nor its rate. Its lines must be loaded. Throws NotWrittenAgain. */
export function copiedInvoice(invoice: Invoice): InvoiceDraft {
  if (invoice.kind !== 'invoice' || invoice.deductedCents > 0) throw new NotWrittenAgain(invoice.label)
  const { activityId, customerId, title, note, buyerReference, currency } = invoice
  const lines = invoice.lines.map(
    ({ label, description, quantityMilli, unit, unitPriceCents, discountBps, nature, vatRateBps, exemption }) => {
      return { label, description, quantityMilli, unit, unitPriceCents, discountBps, nature, vatRateBps, exemption }
    }
  )
  return { activityId, customerId, title, note, buyerReference, currency, lines }
}
