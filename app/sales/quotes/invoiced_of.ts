import { sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import type { VatGroup } from '#documents/invoice_facts'
import { leftToCredit } from '#sales/invoices/creditable'
import { bookedOf, vatOf, type SoldLine } from '#sales/invoices/books_of'
import type Invoice from '#sales/invoices/invoice'
import type { InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { totalled } from '#sales/invoices/invoice_amounts'
import QuoteInvoice from '#sales/quotes/quote_invoice'

/** An issued invoice of a quote, and what its credit notes left of it: in the quote's currency, and in the books' euros. */
export type Billed = {
  invoice: Invoice
  step: QuoteInvoice
  left: InvoiceAmounts
  lines: SoldLine[]
  books: InvoiceAmounts
  bookedLines: SoldLine[]
}

export type Invoiced = {
  /** Deposits that no final invoice took off yet, those that were credited whole left out. */
  deposits: Billed[]
  /** Parts of the work, the balance among them. */
  parts: Billed[]
  /** Written and not issued yet. */
  draft: QuoteInvoice | null
}

/** What was invoiced of a quote so far. */
export async function invoicedOf(quoteId: number, trx?: Transaction): Promise<Invoiced> {
  const steps = await stepsWithInvoices(trx).where('quote_id', quoteId)
  const billed = steps.filter(({ invoice }) => !invoice.isDraft).map(billedOf)
  return {
    deposits: billed.filter(({ step, left }) => step.stage === 'deposit' && !step.deductedById && left.totalCents > 0),
    parts: billed.filter(({ step }) => step.stage !== 'deposit'),
    draft: steps.find(({ invoice }) => invoice.isDraft) ?? null,
  }
}

/** The deposits that a final invoice took off. */
export async function depositsTakenBy(invoiceId: number, trx?: Transaction): Promise<Billed[]> {
  return (await stepsWithInvoices(trx).where('deducted_by_id', invoiceId)).map(billedOf)
}

const stepsWithInvoices = (trx?: Transaction) =>
  QuoteInvoice.query({ client: trx })
    .orderBy('id')
    .preload('invoice', (invoices) => invoices.preload('lines').preload('creditNotes', (notes) => notes.preload('lines')))

function billedOf(step: QuoteInvoice): Billed {
  const { invoice } = step
  const left = totalled(leftToCredit(invoice))
  const { lines, booked } = bookedOf(invoice)
  const groups = left.vatGroups.map((group) => ({
    ...group,
    baseCents: sum(booked.vatGroups.filter((one) => isSameRate(one, group)).map(({ baseCents }) => baseCents)),
    vatCents: vatOf(booked.vatGroups, group),
  }))
  return { invoice, step, left, lines, books: totalled(groups), bookedLines: booked.lines }
}

/** What is left of an agreement once some of it was invoiced, rate by rate, base and VAT: the last takes the rounding. */
export function remainderOf(agreed: InvoiceAmounts, billed: InvoiceAmounts[]): InvoiceAmounts {
  const groups = billed.flatMap(({ vatGroups }) => vatGroups)
  return totalled(
    agreed.vatGroups.map((group) => {
      const own = groups.filter((one) => isSameRate(one, group))
      return {
        ...group,
        baseCents: group.baseCents - sum(own.map(({ baseCents }) => baseCents)),
        vatCents: group.vatCents - sum(own.map(({ vatCents }) => vatCents)),
      }
    })
  )
}

export const isSameRate = (one: VatGroup, other: VatGroup) => one.category === other.category && one.rateBps === other.rateBps
