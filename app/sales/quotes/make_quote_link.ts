import { randomBytes } from 'node:crypto'
import { addDays, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type Quote from '#sales/quotes/quote'
import QuoteLink from '#sales/quotes/quote_link'

export class QuoteNotSent extends Refusal {
  constructor() {
    super('Ce devis n’est pas envoyé : il n’a rien à montrer à un client.')
  }
}

/** A customer may read again what they answered, for a while. */
const READ_AFTER_DAYS = 90

/** The secret of a new link, to be handed over and forgotten: only its SHA-256 stays. Former links stop working. */
export function makeQuoteLink(quote: Quote, on: Day, by: { id: number } | null, trx?: Transaction): Promise<string> {
  return inTransaction(async (trx_) => {
    if (quote.isDraft) throw new QuoteNotSent()
    await revokeQuoteLinks(quote, on, trx_)
    const token = randomBytes(32).toString('base64url')
    const expiresOn = addDays(quote.validUntil!, READ_AFTER_DAYS)
    await QuoteLink.create(
      { quoteId: quote.id, tokenHash: QuoteLink.digest(token), madeOn: on, expiresOn, madeById: by?.id ?? null },
      { client: trx_ }
    )
    return token
  }, trx)
}

/** Whoever holds a link of this quote finds it closed. */
export function revokeQuoteLinks(quote: Quote, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    await trx_.from('quote_links').where('quote_id', quote.id).whereNull('revoked_on').update({ revoked_on: on })
  }, trx)
}
