import { createHash } from 'node:crypto'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { inEuros } from '#sales/invoices/in_euros'
import { amountsOf } from '#sales/invoices/invoice_amounts'
import { moneyWords } from '#sales/messages/money_words'
import { becomeQuote, lockedQuote } from '#sales/quotes/locked_quote'
import type Quote from '#sales/quotes/quote'
import QuoteAcceptance, { type Signature, type Strokes } from '#sales/quotes/quote_acceptance'
import { rowsOf, soldRows, type QuoteLineRow } from '#sales/quotes/quote_rows'
import { QuoteNotSent } from '#sales/quotes/make_quote_link'

export class QuoteExpired extends Refusal {
  constructor(validUntil: Day) {
    super(`Ce devis était valable jusqu’au ${longDay(validUntil)} : demandez-en un nouveau.`)
  }
}

export class QuoteRefusedBefore extends Refusal {
  constructor(refusedOn: Day) {
    super(`Ce devis a été refusé le ${longDay(refusedOn)} : demandez-en un nouveau.`)
  }
}

export class SignatureEmpty extends Refusal {
  constructor() {
    super('Dessinez votre signature dans le cadre, ou choisissez de signer par votre nom.', 'strokes')
  }
}

export type Agreement = {
  on: Day
  signatory: string
  signature: Signature
  strokes?: Strokes
  /** The positions of the optional lines that the customer takes. */
  options?: number[]
  linkId?: number | null
}

/**
 * A customer agrees to a quote: who, when, to which words and options, sealed by a SHA-256 over all of it and over what
 * was sent. A second acceptance changes nothing and answers the first.
 * Throws QuoteNotSent, QuoteExpired, QuoteRefusedBefore, SignatureEmpty.
 */
export async function acceptQuote(quote: Quote, agreement: Agreement, by: { id: number } | null, trx?: Transaction) {
  const { acceptance, accepted } = await inTransaction(async (trx_) => {
    const sent = await lockedQuote(quote.id, trx_)
    const known = await QuoteAcceptance.query({ client: trx_ }).where('quote_id', sent.id).first()
    if (known) return { acceptance: known, accepted: sent }
    assertOpen(sent, agreement)

    await sent.load('lines')
    const row = rowOf(sent, agreement)
    const made = await QuoteAcceptance.create({ ...row, recordedById: by?.id ?? null }, { client: trx_ })
    return { acceptance: made, accepted: await sent.merge({ acceptedOn: agreement.on }).save() }
  }, trx)
  becomeQuote(quote, accepted)
  return acceptance
}

function assertOpen(quote: Quote, { on, signature, strokes = [] }: Agreement) {
  if (quote.isDraft) throw new QuoteNotSent()
  if (quote.refusedOn) throw new QuoteRefusedBefore(quote.refusedOn)
  if (quote.isExpiredOn(on)) throw new QuoteExpired(quote.validUntil!)
  if (signature === 'drawn' && strokes.every((stroke) => stroke.length < 2)) throw new SignatureEmpty()
}

function rowOf(quote: Quote, { on, signatory, signature, strokes = [], options = [], linkId = null }: Agreement) {
  const rows = rowsOf(quote.lines)
  const taken = rows.filter(({ isOptional, position }) => isOptional && options.includes(position))
  const details = { options: taken.map(({ position }) => position), strokes: signature === 'drawn' ? strokes : [] }
  const sold = soldRows(rows, quote.discountBps, details.options)
  const amounts = amountsOf(sold)
  const { netCents, vatCents, totalCents } = inEuros(sold, amounts, quote).amounts
  const statement = statementOf(quote, { on, signatory, taken, totalCents: amounts.totalCents })
  const sealed = { quote: quote.frozen, statement, signatory, signature, on, details }
  const hash = createHash('sha256').update(JSON.stringify(sealed)).digest('hex')
  return { quoteId: quote.id, linkId, acceptedOn: on, signatory, signature, statement, details, hash, netCents, vatCents, totalCents }
}

type Said = { on: Day; signatory: string; taken: QuoteLineRow[]; totalCents: number }

function statementOf(quote: Quote, { on, signatory, taken, totalCents }: Said) {
  const options = taken.length > 0 ? `, avec ${taken.map(({ label }) => `« ${label} »`).join(', ')}` : ''
  const terms = quote.frozen!.offer?.terms.length ? ' et ses conditions de vente' : ''
  const words = `${signatory} accepte le ${longDay(on)} le devis ${quote.number} du ${longDay(quote.sentOn!)} pour ${quote.frozen!.customer.name}, « ${quote.title} »${options}, d’un montant de ${moneyWords(totalCents, quote.frozen!)} TTC${terms}.`
  return words.slice(0, 2000)
}
