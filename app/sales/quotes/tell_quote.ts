import { addDays, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { capeMentionOf } from '#contracts/cape_mention'
import { brandOf, houseBrand } from '#activities/brand/brand_of'
import Cooperative from '#cooperative/cooperative'
import type { ForeignCurrency, InvoiceFacts } from '#documents/invoice_facts'
import { customerOfInvoice } from '#sales/customers/customer_of_invoice'
import { currencyWords, inEuros } from '#sales/invoices/in_euros'
import { amountsOf, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { linesAndDiscounts, processingOf, totalsOf } from '#sales/invoices/invoice_facts_of'
import { paymentTerms } from '#sales/invoices/payment_terms'
import { peopleOf } from '#sales/invoices/people_of'
import { sellerOf } from '#sales/invoices/seller_of'
import type Quote from '#sales/quotes/quote'
import { quoteRate } from '#sales/quotes/quote_rate'
import { rowsOf, soldRows } from '#sales/quotes/quote_rows'
import { scheduleOf } from '#sales/quotes/schedule_of'

/** `amounts` in the quote's currency, `inBooks` in euros at its day's rate. */
export type ToldQuote = { facts: InvoiceFacts; amounts: InvoiceAmounts; inBooks: InvoiceAmounts; validUntil: Day }

/** What a quote says if it is sent on a day under a number; without one it is what its preview shows. It learns the day's rate of its currency. */
export async function tellQuote(quote: Quote, sentOn: Day, number: string | null = null, trx?: Transaction): Promise<ToldQuote> {
  await loadAll(quote)
  const { activity, customer } = quote
  const house = await Cooperative.current({ client: trx })
  const rows = rowsOf(quote.lines)
  const sold = soldRows(rows, quote.discountBps)
  const amounts = amountsOf(sold)
  quote.merge(await quoteRate(quote.currency, sentOn, trx))
  const inBooks = inEuros(sold, amounts, quote).amounts
  const validUntil = addDays(sentOn, quote.validDays)
  const termDays = customer.paymentTermDays ?? house.paymentTermDays
  const looks = { house: await houseBrand(trx), trade: await brandOf(activity.id, trx) }
  const facts: InvoiceFacts = {
    kind: 'quote',
    number,
    issuedOn: sentOn,
    dueOn: validUntil,
    title: quote.title,
    seller: sellerOf({ house, activity, looks, people: await peopleOf(activity.id, sentOn, trx) }),
    customer: customerOfInvoice(customer),
    processing: processingOf(customer, sold),
    ...linesAndDiscounts(sold),
    vatBreakdown: amounts.vatGroups,
    totals: totalsOf(sold, amounts),
    vatOn: house.vatOn === 'receipts' ? 'receipts' : 'issue',
    vatOption: house.vatOn === 'receipts' ? undefined : 'debits',
    currency: foreseen(currencyWords(quote, inBooks)),
    payment: paymentTerms(customer.kind, termDays),
    capeMention: (await capeMentionOf(activity.id, sentOn, trx)) ?? undefined,
    insuranceMention: activity.insuranceMention ?? undefined,
    remarks: quote.note ?? undefined,
    offer: {
      options: linesAndDiscounts(rows.filter(({ isOptional }) => isOptional)).lines,
      schedule: scheduleOf(amounts, quote).map(({ label, amountCents }) => ({ label, amountCents })),
      terms: termsOf(house.saleTerms, activity.saleTerms),
    },
  }
  return { facts, amounts, inBooks, validUntil }
}

/** Only an idea: its invoices will each have the rate of their own day. */
const foreseen = (currency?: ForeignCurrency) => currency && { ...currency, rateWords: `À titre indicatif, ${currency.rateWords}` }

const termsOf = (house: string | null, activity: string | null) =>
  [house, activity].filter((terms): terms is string => Boolean(terms?.trim()))

async function loadAll(quote: Quote) {
  if (!quote.$preloaded.customer) await quote.load('customer')
  if (!quote.$preloaded.activity) await quote.load('activity')
  if (!quote.$preloaded.lines) await quote.load('lines')
  if (!quote.$preloaded.instalments) await quote.load('instalments')
}
