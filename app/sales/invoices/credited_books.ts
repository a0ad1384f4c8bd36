import { sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import { baseOf, booksOf, lastTakesRest, netOf, vatOf, type Books } from '#sales/invoices/books_of'
import type { creditOf } from '#sales/invoices/creditable'
import { inEuros } from '#sales/invoices/in_euros'
import { totalled, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type Invoice from '#sales/invoices/invoice'
import type { LineRow } from '#sales/invoices/line_draft'
import { depositsTakenBy } from '#sales/quotes/invoiced_of'

type Credited = Pick<ReturnType<typeof creditOf>, 'lines' | 'amounts'>

/**
 * What a credit note weighs in the books, at the rate of its invoice. In another currency each note is converted on its own,
 * and the one that takes the last of it takes what the former left in euros too: together they mirror the invoice to the cent.
 */
export async function creditedBooks(invoice: Invoice, { lines, amounts }: Credited, trx: Transaction): Promise<Books<LineRow>> {
  const own = inEuros(lines, amounts, invoice)
  if (!invoice.currency || !closes(invoice, amounts)) return own

  const sold = booksOf(invoice.lines, told(invoice), invoice, await depositsTakenBy(invoice.id, trx))
  const former = invoice.creditNotes.map((note) => inEuros(note.lines, told(note), invoice))
  const before = { lines: former.flatMap((note) => note.lines), groups: former.flatMap((note) => note.amounts.vatGroups) }
  const left = lastTakesRest(own.lines, (kind) => netOf(sold.lines, kind) - netOf(before.lines, kind))
  const vatGroups = own.amounts.vatGroups.map((group) => ({
    ...group,
    baseCents: baseOf(left, group),
    vatCents: vatOf(sold.amounts.vatGroups, group) - vatOf(before.groups, group),
  }))
  return { lines: left, amounts: totalled(vatGroups) }
}

const told = ({ frozen }: Invoice) => totalled(frozen!.vatBreakdown)

function closes(invoice: Invoice, { netCents }: InvoiceAmounts) {
  return netCents + sum(invoice.creditNotes.map((note) => note.frozen!.totals.netCents)) === invoice.frozen!.totals.netCents
}
