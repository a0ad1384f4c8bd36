import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Customer from '#sales/customers/customer'
import { linkCustomer } from '#sales/customers/link_customer'
import { written, type QuoteDraft } from '#sales/quotes/draft_quote'
import { becomeQuote, lockedQuote } from '#sales/quotes/locked_quote'
import type Quote from '#sales/quotes/quote'
import { writeQuoteLines } from '#sales/quotes/write_quote_lines'

export class QuoteSealed extends Refusal {
  constructor(number: string) {
    super(`Le devis ${number} est envoyé : il ne se modifie plus. Dupliquez-le pour en proposer un autre.`)
  }
}

/** Writes a draft again, its lines and schedule included. Throws QuoteSealed, and what draftQuote throws. */
export async function updateQuote(quote: Quote, draft: QuoteDraft, trx?: Transaction) {
  const changed = await inTransaction(async (trx_) => {
    const known = await lockedQuote(quote.id, trx_)
    if (!known.isDraft) throw new QuoteSealed(known.number!)
    const { rows, facts, instalments } = await written(draft, trx_)
    await linkCustomer(await Customer.findOrFail(draft.customerId, { client: trx_ }), draft.activityId, trx_)
    await writeQuoteLines(known.id, rows, instalments, trx_)
    return known.merge(facts).save()
  }, trx)
  return becomeQuote(quote, changed)
}
