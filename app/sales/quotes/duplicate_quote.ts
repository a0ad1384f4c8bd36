import type { Transaction } from '#core/transaction'
import { draftQuote } from '#sales/quotes/draft_quote'
import type Quote from '#sales/quotes/quote'
import { rowsOf } from '#sales/quotes/quote_rows'

/** A new draft that offers the same: lines, schedule and words. */
export async function duplicateQuote(quote: Quote, by: { id: number } | null, trx?: Transaction): Promise<Quote> {
  await quote.load((loader) => loader.load('lines').load('instalments'))
  const { activityId, customerId, title, note, validDays, discountBps, depositBps, currency } = quote
  const lines = rowsOf(quote.lines).map(({ groupLabel, ...row }) => ({ ...row, group: groupLabel }))
  const instalments = quote.instalments.map(({ label, shareBps, dueOn }) => ({ label, shareBps, dueOn }))
  const said = { activityId, customerId, title, note, validDays, discountBps, depositBps, currency }
  return draftQuote({ ...said, lines, instalments }, by, trx)
}
