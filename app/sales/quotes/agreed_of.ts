import type { Transaction } from '#core/transaction'
import { Refusal } from '#core/refusal'
import { amountsOf, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type Quote from '#sales/quotes/quote'
import QuoteAcceptance from '#sales/quotes/quote_acceptance'
import QuoteLine from '#sales/quotes/quote_line'
import { rowsOf, soldRows, type QuoteLineRow } from '#sales/quotes/quote_rows'

export class QuoteNotAccepted extends Refusal {
  constructor() {
    super('Ce devis n’est pas accepté : il ne se facture pas encore.')
  }
}

/** What the customer agreed to, options and reductions included. Throws QuoteNotAccepted. */
export async function agreedOf(quote: Quote, trx?: Transaction): Promise<{ rows: QuoteLineRow[]; amounts: InvoiceAmounts }> {
  const acceptance = await QuoteAcceptance.query({ client: trx }).where('quote_id', quote.id).first()
  if (!acceptance) throw new QuoteNotAccepted()
  const lines = await QuoteLine.query({ client: trx }).where('quote_id', quote.id).orderBy('position')
  const rows = soldRows(rowsOf(lines), quote.discountBps, acceptance.details.options)
  return { rows, amounts: amountsOf(rows) }
}
