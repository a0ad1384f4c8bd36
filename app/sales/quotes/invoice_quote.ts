import { formatCents, sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { ratedOn } from '#sales/currencies/rated_on'
import { booksOf } from '#sales/invoices/books_of'
import Invoice from '#sales/invoices/invoice'
import type { InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { writeLines } from '#sales/invoices/write_lines'
import { agreedOf } from '#sales/quotes/agreed_of'
import { invoicedOf, remainderOf, type Invoiced } from '#sales/quotes/invoiced_of'
import { lockedQuote } from '#sales/quotes/locked_quote'
import type Quote from '#sales/quotes/quote'
import QuoteInvoice, { type Stage } from '#sales/quotes/quote_invoice'
import type { QuoteLineRow } from '#sales/quotes/quote_rows'
import { shareOfAmounts } from '#sales/quotes/schedule_of'
import { balanceRows, depositRows, situationRows } from '#sales/quotes/stage_lines'

export class StageWaiting extends Refusal {
  constructor() {
    super('Une facture de ce devis attend déjà d’être émise : émettez-la, ou jetez-la, avant d’en écrire une autre.')
  }
}

export class NothingLeftToInvoice extends Refusal {
  constructor(number: string) {
    super(`Le devis ${number} est entièrement facturé.`)
  }
}

export class ShareTooLarge extends Refusal {
  constructor(leftCents: number, currency: string | null) {
    super(`Il ne reste que ${formatCents(leftCents, currency)} TTC à facturer, acomptes déduits : pour tout facturer, faites la facture de solde.`, 'share') // prettier-ignore
  }
}

export type Step = {
  stage: Stage
  /** Of what was agreed, in basis points; the balance takes what is left. */
  shareBps?: number
  deliveredOn?: Day | null
  note?: string | null
}

/**
 * Turns an accepted quote into the draft of an invoice: a deposit, a part of the work, or the balance that takes the
 * deposits off. Deposits, parts and balance make what was agreed to the cent, for each rate of VAT.
 * Throws QuoteNotAccepted, StageWaiting, NothingLeftToInvoice, ShareTooLarge.
 */
export function invoiceQuote(quote: Quote, step: Step, by: { id: number } | null, trx?: Transaction): Promise<Invoice> {
  return inTransaction(async (trx_) => {
    const accepted = await lockedQuote(quote.id, trx_)
    const { rows, amounts: agreed } = await agreedOf(accepted, trx_)
    const invoiced = await invoicedOf(accepted.id, trx_)
    if (invoiced.draft) throw new StageWaiting()
    const { amounts, lines } = told(accepted, step, rows, agreed, invoiced)

    const rated = await ratedOn({ currency: accepted.currency }, null, trx_)
    const deposits = step.stage === 'balance' ? invoiced.deposits : []
    const { netCents, vatCents, totalCents } = booksOf(lines, amounts, rated, deposits).amounts
    const facts = { ...headOf(accepted, step), ...rated, netCents, vatCents, totalCents, createdById: by?.id ?? null }
    const invoice = await Invoice.create(facts, { client: trx_ })
    await writeLines(invoice.id, lines, trx_)
    const shareBps = step.stage === 'balance' ? 0 : step.shareBps!
    await QuoteInvoice.create({ quoteId: accepted.id, invoiceId: invoice.id, stage: step.stage, shareBps }, { client: trx_ })
    return invoice
  }, trx)
}

function told(quote: Quote, { stage, shareBps = 0 }: Step, rows: QuoteLineRow[], agreed: InvoiceAmounts, invoiced: Invoiced) {
  const left = remainderOf(agreed, invoiced.parts.map((part) => part.left)) // prettier-ignore
  if (left.netCents <= 0) throw new NothingLeftToInvoice(quote.number!)
  if (stage === 'balance') return { amounts: left, lines: balanceRows(quote, rows, invoiced.parts) }

  const amounts = shareOfAmounts(agreed, shareBps)
  const dueCents = left.totalCents - sum(invoiced.deposits.map((deposit) => deposit.left.totalCents))
  if (amounts.netCents <= 0 || amounts.totalCents >= dueCents) throw new ShareTooLarge(dueCents, quote.currency)
  const lines = stage === 'deposit' ? depositRows(quote, rows, amounts, shareBps) : situationRows(rows, amounts, shareBps)
  return { amounts, lines }
}

const TITLES: Record<Stage, (title: string) => string> = {
  deposit: (title) => `Acompte : ${title}`,
  intermediate: (title) => `Situation : ${title}`,
  balance: (title) => title,
}

const headOf = (quote: Quote, { stage, deliveredOn = null, note = null }: Step) => ({
  kind: stage === 'deposit' ? ('deposit_invoice' as const) : ('invoice' as const),
  activityId: quote.activityId,
  customerId: quote.customerId,
  title: TITLES[stage](quote.title).slice(0, 200),
  deliveredOn: stage === 'deposit' ? null : deliveredOn,
  note,
})
