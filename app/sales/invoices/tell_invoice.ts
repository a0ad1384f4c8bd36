import { addDays, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { capeMentionOf } from '#contracts/cape_mention'
import Cooperative from '#cooperative/cooperative'
import type { InvoiceFacts } from '#documents/invoice_facts'
import { currencyWords, inEuros } from '#sales/invoices/in_euros'
import { amountsOf, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { invoiceFactsOf } from '#sales/invoices/invoice_facts_of'
import type Invoice from '#sales/invoices/invoice'
import type InvoiceLine from '#sales/invoices/invoice_line'
import { paymentTerms } from '#sales/invoices/payment_terms'
import { peopleOf } from '#sales/invoices/people_of'

export type ToldInvoice = {
  facts: InvoiceFacts
  /** What the books write of it, in euros. */
  books: { lines: InvoiceLine[]; amounts: InvoiceAmounts }
  dueOn: Day
  vatOn: 'receipts' | 'issue'
  capeMention: string | null
}

/** What a draft says if it is issued on a day under a number; without one it is what its preview shows. */
export async function tellInvoice(invoice: Invoice, issuedOn: Day, number: string | null = null, trx?: Transaction): Promise<ToldInvoice> {
  await loadAll(invoice)
  const { customer, activity, lines } = invoice
  const house = await Cooperative.current({ client: trx })
  const people = await peopleOf(activity.id, issuedOn, trx)
  const capeMention = await capeMentionOf(activity.id, issuedOn, trx)
  const amounts = amountsOf(lines)
  const books = inEuros(lines, amounts, invoice)
  const currency = currencyWords(invoice, books.amounts)
  const termDays = customer.paymentTermDays ?? house.paymentTermDays
  const dueOn = addDays(issuedOn, termDays)
  const onlyGoods = lines.length > 0 && lines.every((line) => line.nature !== 'services')
  const vatOn = house.vatOn !== 'receipts' || onlyGoods ? 'issue' : 'receipts'
  const payment = paymentTerms(customer.kind, termDays)
  const facts = invoiceFactsOf(invoice, { house, people, amounts, number, issuedOn, dueOn, vatOn, payment, capeMention, currency })
  return { facts, books, dueOn, vatOn, capeMention }
}

async function loadAll(invoice: Invoice) {
  if (!invoice.$preloaded.customer) await invoice.load('customer')
  if (!invoice.$preloaded.activity) await invoice.load('activity')
  if (!invoice.$preloaded.lines) await invoice.load('lines')
}
