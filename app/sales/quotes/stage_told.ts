import { formatCents, sum } from '#core/cents'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import type Invoice from '#sales/invoices/invoice'
import { amountsOf, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { agreedOf } from '#sales/quotes/agreed_of'
import { invoicedOf, isSameRate, remainderOf, type Billed } from '#sales/quotes/invoiced_of'
import QuoteInvoice from '#sales/quotes/quote_invoice'

export class QuoteMovedSince extends Refusal {
  constructor() {
    super('Ce qui restait du devis a changé depuis ce brouillon : jetez-le, et refaites la facture de solde.')
  }
}

export class DepositUnpaid extends Refusal {
  constructor(number: string, openCents: number) {
    super(`L’acompte ${number} attend encore ${formatCents(openCents)} : encaissez-le, ou faites-en un avoir, avant la facture de solde.`)
  }
}

export type ToldStage = { amounts: InvoiceAmounts; deposits: Billed[] }

/**
 * What an invoice amounts to: its lines, except for the balance of a quote, whose VAT is what was agreed less what was
 * invoiced on the way, and which takes its deposits off. Throws QuoteMovedSince.
 */
export async function stageTold(invoice: Invoice, trx?: Transaction): Promise<ToldStage> {
  const amounts = amountsOf(invoice.lines)
  const step = invoice.id ? await QuoteInvoice.query({ client: trx }).where('invoice_id', invoice.id).preload('quote').first() : null
  if (step?.stage !== 'balance') return { amounts, deposits: [] }

  const agreed = await agreedOf(step.quote, trx)
  const { parts, deposits } = await invoicedOf(step.quoteId, trx)
  const others = parts.filter((part) => part.invoice.id !== invoice.id)
  const left = remainderOf(agreed.amounts, others.map((part) => part.left)) // prettier-ignore
  if (!isSameSum(left, amounts)) throw new QuoteMovedSince()
  const vatGroups = left.vatGroups.filter(({ baseCents, vatCents }) => baseCents !== 0 || vatCents !== 0)
  return { amounts: { ...left, vatGroups }, deposits }
}

const isSameSum = (left: InvoiceAmounts, { vatGroups, netCents }: InvoiceAmounts) =>
  left.netCents === netCents && vatGroups.every((group) => left.vatGroups.some((one) => isSameRate(one, group) && one.baseCents === group.baseCents)) // prettier-ignore

/** A deposit is taken off once its money came. Throws DepositUnpaid. */
export function assertPaid(deposits: Billed[]) {
  for (const { invoice } of deposits) if (invoice.openCents > 0) throw new DepositUnpaid(invoice.number!, invoice.openCents)
}

/** In euros, as the books have them. */
export const depositedOf = (deposits: Billed[]) => sum(deposits.map(({ books }) => books.totalCents))
