import type { Transaction } from '#core/transaction'
import Quote from '#sales/quotes/quote'

/** The quote as it stands now, kept from others until the end of the transaction. */
export const lockedQuote = (id: number, trx: Transaction): Promise<Quote> =>
  Quote.query({ client: trx }).where('id', id).forUpdate().firstOrFail()

/** What was read before the lock learns what became of it. */
export function becomeQuote(quote: Quote, changed: Quote): Quote {
  quote.fill({ ...changed.$attributes } as never)
  quote.$hydrateOriginals()
  return quote
}
