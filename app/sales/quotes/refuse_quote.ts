import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { becomeQuote, lockedQuote } from '#sales/quotes/locked_quote'
import { QuoteNotSent } from '#sales/quotes/make_quote_link'
import type Quote from '#sales/quotes/quote'

export class QuoteAcceptedBefore extends Refusal {
  constructor(acceptedOn: Day) {
    super(`Ce devis a été accepté le ${longDay(acceptedOn)} : il engage les deux parties, parlez-en ensemble.`)
  }
}

/** A customer says no, with a word or none; said twice, it is said once. Throws QuoteNotSent, QuoteAcceptedBefore. */
export async function refuseQuote(
  quote: Quote,
  { on, reason }: { on: Day; reason?: string | null },
  by: { id: number } | null,
  trx?: Transaction
) {
  const refused = await inTransaction(async (trx_) => {
    const sent = await lockedQuote(quote.id, trx_)
    if (sent.isDraft) throw new QuoteNotSent()
    if (sent.acceptedOn) throw new QuoteAcceptedBefore(sent.acceptedOn)
    if (sent.refusedOn) return sent
    return sent.merge({ refusedOn: on, refusalReason: reason?.trim() || null, refusedById: by?.id ?? null }).save()
  }, trx)
  return becomeQuote(quote, refused)
}
