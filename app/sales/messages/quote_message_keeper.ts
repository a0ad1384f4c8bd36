import type { MessageKeeper } from '#messages/keepers'
import { makeQuoteLink } from '#sales/quotes/make_quote_link'
import Quote from '#sales/quotes/quote'
import { quoteDocument } from '#sales/quotes/quote_document'
import QuoteLink from '#sales/quotes/quote_link'
import QuotePolicy from '#sales/quotes/quote_policy'

/** Who sees a quote reads what was written about it. Repeated, it brings a new link: the former's secret is known to nobody here. */
export const quoteMessageKeeper: MessageKeeper = {
  async seenBy(quoteId, reader) {
    const quote = await Quote.visibleTo(reader).where('quotes.id', quoteId).first()
    return quote && { label: quote.label, href: `/devis/${quote.id}` }
  },

  async maySend(quoteId, by) {
    const quote = await Quote.visibleTo(by).where('quotes.id', quoteId).first()
    return quote !== null && new QuotePolicy().share(by, quote)
  },

  async recipient(quoteId) {
    const { customer } = await Quote.query().where('id', quoteId).preload('customer').firstOrFail()
    return { email: customer.email, name: customer.name }
  },

  async paper(quoteId) {
    return quoteDocument(await Quote.findOrFail(quoteId))
  },

  async words(quoteId, on, by) {
    const quote = await Quote.findOrFail(quoteId)
    return { lien: QuoteLink.address(await makeQuoteLink(quote, on, by)) }
  },
}
