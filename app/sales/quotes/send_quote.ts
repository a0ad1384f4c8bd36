import { yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { assertSellable } from '#sales/invoices/assert_issuable'
import { becomeQuote, lockedQuote } from '#sales/quotes/locked_quote'
import type Quote from '#sales/quotes/quote'
import { tellQuote } from '#sales/quotes/tell_quote'

export class QuoteAlreadySent extends Refusal {
  constructor(number: string) {
    super(`Ce devis est déjà envoyé, sous le numéro ${number}.`)
  }
}

/**
 * Numbers and freezes a draft of the series D: from then on it is the customer's to answer, until its last day.
 * Throws QuoteAlreadySent, and what assertSellable refuses.
 */
export async function sendQuote(quote: Quote, sentOn: Day, by: { id: number } | null, trx?: Transaction): Promise<Quote> {
  const sent = await inTransaction(async (trx_) => {
    const year = yearOf(sentOn)
    const number = `D${year}-${String(await nextNumber('D', year, trx_)).padStart(4, '0')}`
    const draft = await lockedQuote(quote.id, trx_)
    if (!draft.isDraft) throw new QuoteAlreadySent(draft.number!)

    const { facts, amounts, inBooks, validUntil } = await tellQuote(draft, sentOn, number, trx_)
    assertSellable(draft, amounts, sentOn)
    const { netCents, vatCents, totalCents } = inBooks
    const frozen = { netCents, vatCents, totalCents, validUntil, frozen: facts }
    return draft.merge({ number, sentOn, sentById: by?.id ?? null, ...frozen }).save()
  }, trx)
  return becomeQuote(quote, sent)
}
