import { today } from '#cooperative/today'
import type { Day } from '#core/day'
import { amountsOf } from '#sales/invoices/invoice_amounts'
import type Quote from '#sales/quotes/quote'
import QuoteLink from '#sales/quotes/quote_link'
import { rowsOf, soldRows } from '#sales/quotes/quote_rows'
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
  const rows = rowsOf(quote.lines)
  return {
    quote,
    on,
    amounts: amountsOf(soldRows(rows, quote.discountBps, quote.acceptance?.details.options)),
    facts: quote.frozen!,
    options: rows.filter(({ isOptional }) => isOptional),
    sold: rows.filter(({ isOptional }) => !isOptional),
    isOpen: quote.isOpenOn(on),
    isExpired: quote.isExpiredOn(on),
  }
}
