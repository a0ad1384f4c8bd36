import { addDays, monthEnd, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { capeMentionOf } from '#contracts/cape_mention'
import { brandOf, houseBrand } from '#activities/brand/brand_of'
import Cooperative from '#cooperative/cooperative'
import type { InvoiceFacts } from '#documents/invoice_facts'
import { ratedOn } from '#sales/currencies/rated_on'
import { booksOf } from '#sales/invoices/books_of'
import { currencyWords } from '#sales/invoices/in_euros'
import type { InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { invoiceFactsOf } from '#sales/invoices/invoice_facts_of'
import type Invoice from '#sales/invoices/invoice'
import type InvoiceLine from '#sales/invoices/invoice_line'
import { paymentTerms } from '#sales/invoices/payment_terms'
import { peopleOf } from '#sales/invoices/people_of'
import type { Billed } from '#sales/quotes/invoiced_of'
import { stageTold } from '#sales/quotes/stage_told'

export type ToldInvoice = {
  facts: InvoiceFacts
  /** What the books write of it, in euros. */
  books: { lines: InvoiceLine[]; amounts: InvoiceAmounts }
  dueOn: Day
  vatOn: 'receipts' | 'issue'
  capeMention: string | null
  deposits: Billed[]
}

/** What a draft says if it is issued on a day under a number; without one it is what its preview shows. It learns the day's rate of its currency. */
export async function tellInvoice(invoice: Invoice, issuedOn: Day, number: string | null = null, trx?: Transaction): Promise<ToldInvoice> {
  await loadAll(invoice)
  const { customer, activity, lines } = invoice
  invoice.merge(await ratedOn(invoice, issuedOn, trx))
  const house = await Cooperative.current({ client: trx })
  const people = await peopleOf(activity.id, issuedOn, trx)
  const capeMention = await capeMentionOf(activity.id, issuedOn, trx)
  const { amounts, deposits: taken } = await stageTold(invoice, trx)
  const books = booksOf(lines, amounts, invoice, taken)
  const currency = currencyWords(invoice, books.amounts, taken.length > 0)
  const termDays = invoice.isDeposit ? 0 : (customer.paymentTermDays ?? house.paymentTermDays)
  const endsMonth = customer.termEndsMonth && !invoice.isDeposit
  const dueOn = endsMonth ? monthEnd(addDays(issuedOn, termDays)) : addDays(issuedOn, termDays)
  const onlyGoods = lines.length > 0 && lines.every((line) => line.nature !== 'services')
  const waits = invoice.isDeposit ? house.vatOn === 'receipts' || onlyGoods : house.vatOn === 'receipts' && !onlyGoods
  const vatOn = waits ? 'receipts' : 'issue'
  const deposits = taken.map(({ invoice: { number: former, issuedOn: on }, left }) => ({
    number: former!,
    issuedOn: on!,
    amountCents: left.totalCents,
  }))
  const payment = paymentTerms(customer.kind, termDays, endsMonth)
  const looks = { house: await houseBrand(trx), trade: await brandOf(activity.id, trx) }
  const told = { house, people, looks, amounts, number, issuedOn, dueOn, vatOn, payment, capeMention, currency, deposits } as const
  return { facts: invoiceFactsOf(invoice, told), books, dueOn, vatOn, capeMention, deposits: taken }
}

async function loadAll(invoice: Invoice) {
  if (!invoice.$preloaded.customer) await invoice.load('customer')
  if (!invoice.$preloaded.activity) await invoice.load('activity')
  if (!invoice.$preloaded.lines) await invoice.load('lines')
}
