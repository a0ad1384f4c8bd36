import { today } from '#cooperative/today'
import type { Day } from '#core/day'
import type Quote from '#sales/quotes/quote'
import QuoteLink from '#sales/quotes/quote_link'
import { rowsOf } from '#sales/quotes/quote_rows'
import { countQuoteVisit } from '#sales/quotes/quote_visits'

export type Opened = { link: QuoteLink; quote: Quote; on: Day }

/** What a customer's link opens today; null when it is closed, too old or nobody's. Throws TooManyTries. */
export async function openedBy(token: string, ip: string): Promise<Opened | null> {
  await countQuoteVisit(ip)
  const on = await today()
  const link = await QuoteLink.usable(token, on)
  return link && { link, quote: link.quote, on }
}

/** What the customer's page shows: what was sent, never what was changed since. */
export async function offeredQuote({ link, quote, on }: Opened) {
  if (!link.readOn) await link.merge({ readOn: on }).save()
  await quote.load((loader) => loader.load('lines').load('acceptance'))
  return {
    quote,
    on,
    facts: quote.frozen!,
    options: rowsOf(quote.lines).filter(({ isOptional }) => isOptional),
    sold: rowsOf(quote.lines).filter(({ isOptional }) => !isOptional),
    isOpen: quote.isOpenOn(on),
    isExpired: quote.isExpiredOn(on),
  }
}
