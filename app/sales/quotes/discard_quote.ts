import { inTransaction, type Transaction } from '#core/transaction'
import { lockedQuote } from '#sales/quotes/locked_quote'
import type Quote from '#sales/quotes/quote'
import { QuoteSealed } from '#sales/quotes/update_quote'

/** Throws a draft away: it had no number, nobody has read it. Throws QuoteSealed. */
export function discardQuote(quote: Quote, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const draft = await lockedQuote(quote.id, trx_)
    if (!draft.isDraft) throw new QuoteSealed(draft.number!)
    for (const table of ['quote_lines', 'quote_instalments']) await trx_.from(table).where('quote_id', draft.id).delete()
    await draft.delete()
  }, trx)
}
