import { sum } from '#core/cents'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Customer from '#sales/customers/customer'
import { keptCustomerId } from '#sales/customers/customer_family'
import { linkCustomer } from '#sales/customers/link_customer'
import { inEuros } from '#sales/invoices/in_euros'
import { amountsOf } from '#sales/invoices/invoice_amounts'
import Quote from '#sales/quotes/quote'
import { quoteRate } from '#sales/quotes/quote_rate'
import { quoteLineRow, soldRows, type QuoteLineDraft } from '#sales/quotes/quote_rows'
import { writeQuoteLines, type Instalment } from '#sales/quotes/write_quote_lines'

export type QuoteDraft = {
  activityId: number
  customerId: number
  title: string
  lines: QuoteLineDraft[]
  note?: string | null
  validDays?: number
  /** A reduction of the whole, in basis points. */
  discountBps?: number
  /** What is asked on signing, in basis points of the whole. */
  depositBps?: number
  /** ISO 4217; prices are then in that currency. Absent: euros. */
  currency?: string | null
  instalments?: Instalment[]
}

export class ScheduleTooLong extends Refusal {
  constructor() {
    super('L’acompte et les échéances font 100 % ou plus : laissez une part au solde.', 'depositBps')
  }
}

/** Writes a quote as a draft: no number, to be changed or thrown away. Throws ScheduleTooLong, QuoteRateMissing, QuantityNotPositive, VatRateUnknown. */
export function draftQuote(draft: QuoteDraft, by: { id: number } | null, trx?: Transaction): Promise<Quote> {
  return inTransaction(async (trx_) => {
    const { rows, facts, instalments } = await written(draft, trx_)
    const customerId = await keptCustomerId(draft.customerId, trx_)
    const customer = await Customer.findOrFail(customerId, { client: trx_ })
    await linkCustomer(customer, draft.activityId, trx_)
    const quote = await Quote.create({ ...facts, customerId, createdById: by?.id ?? null }, { client: trx_ })
    await writeQuoteLines(quote.id, rows, instalments, trx_)
    return quote
  }, trx)
}

/** The rows and columns that a draft makes. Throws as draftQuote does. */
export async function written({ lines, instalments = [], ...draft }: QuoteDraft, trx?: Transaction) {
  const { discountBps = 0, depositBps = 0, validDays = 30, note = null, currency = null } = draft
  if (depositBps + sum(instalments.map(({ shareBps }) => shareBps)) >= 10_000) throw new ScheduleTooLong()
  const rows = lines.map((line, index) => quoteLineRow(line, index + 1))
  const rated = await quoteRate(currency, null, trx)
  const sold = soldRows(rows, discountBps)
  const { netCents, vatCents, totalCents } = inEuros(sold, amountsOf(sold), rated).amounts
  return { rows, instalments, facts: { ...draft, ...rated, note, validDays, discountBps, depositBps, netCents, vatCents, totalCents } }
}
