import Activity from '#activities/activity'
import Customer from '#sales/customers/customer'
import { written, type QuoteDraft } from '#sales/quotes/draft_quote'
import Quote from '#sales/quotes/quote'
import QuoteInstalment from '#sales/quotes/quote_instalment'
import QuoteLine from '#sales/quotes/quote_line'

/** A draft that only exists in memory, whole enough to be told. Throws as draftQuote does. */
export async function unsavedQuote(draft: QuoteDraft): Promise<Quote> {
  const { rows, facts, instalments } = await written(draft)
  const quote = new Quote().fill({ number: null, ...facts })
  quote.$setRelated('activity', await Activity.findOrFail(facts.activityId))
  quote.$setRelated('customer', await Customer.findOrFail(facts.customerId))
  quote.$setRelated(
    'lines',
    rows.map((row) => new QuoteLine().fill(row))
  )
  quote.$setRelated(
    'instalments',
    instalments.map(({ label, shareBps, dueOn }, index) => new QuoteInstalment().fill({ position: index + 1, label, shareBps, dueOn }))
  )
  return quote
}
