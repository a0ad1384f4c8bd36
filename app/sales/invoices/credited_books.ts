import { sum } from '#core/cents'
import type { VatGroup } from '#documents/invoice_facts'
import type { creditOf } from '#sales/invoices/creditable'
import { inEuros } from '#sales/invoices/in_euros'
import { totalled, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type Invoice from '#sales/invoices/invoice'
import type { LineRow } from '#sales/invoices/line_draft'

type Credited = Pick<ReturnType<typeof creditOf>, 'lines' | 'amounts'>
type Books = { lines: LineRow[]; amounts: InvoiceAmounts }

/**
 * What a credit note weighs in the books, at the rate of its invoice. In another currency each note is converted on its own,
 * and the one that takes the last of it takes what the former left in euros too: together they mirror the invoice to the cent.
 */
export function creditedBooks(invoice: Invoice, { lines, amounts }: Credited): Books {
  const own = inEuros(lines, amounts, invoice) as Books
  if (!invoice.currency || !closes(invoice, amounts)) return own

  const sold = inEuros(invoice.lines, told(invoice), invoice)
  const former = invoice.creditNotes.map((note) => inEuros(note.lines, told(note), invoice))
  const before = { lines: former.flatMap((note) => note.lines), groups: former.flatMap((note) => note.amounts.vatGroups) }
  const left = leftByKind(own.lines, sold.lines, before.lines)
  const vatGroups = own.amounts.vatGroups.map((group) => ({
    ...group,
    baseCents: sum(left.filter((line) => isOf(line, group)).map(({ netCents }) => netCents)),
    vatCents: vatOf(sold.amounts.vatGroups, group) - vatOf(before.groups, group),
  }))
  return { lines: left, amounts: totalled(vatGroups) }
}

const told = ({ frozen }: Invoice) => totalled(frozen!.vatBreakdown)

function closes(invoice: Invoice, { netCents }: InvoiceAmounts) {
  return netCents + sum(invoice.creditNotes.map((note) => note.frozen!.totals.netCents)) === invoice.frozen!.totals.netCents
}

type Kind = Pick<LineRow, 'nature' | 'vatCategory' | 'vatRateBps'>
const kindOf = ({ nature, vatCategory, vatRateBps }: Kind) => `${nature} ${vatCategory} ${vatRateBps}`
const isOf = (line: Kind, { category, rateBps }: VatGroup) => line.vatCategory === category && line.vatRateBps === rateBps
const vatOf = (groups: VatGroup[], { category, rateBps }: VatGroup) =>
  sum(groups.filter((one) => one.category === category && one.rateBps === rateBps).map(({ vatCents }) => vatCents))

/** The last line of each nature and rate takes what the others and the former notes did not. */
function leftByKind(lines: LineRow[], sold: Kinded[], before: Kinded[]): LineRow[] {
  const of = (all: Kinded[], kind: string) => sum(all.filter((one) => kindOf(one) === kind).map(({ netCents }) => netCents))
  return lines.map((line, rank) => {
    const kind = kindOf(line)
    if (lines.findLastIndex((one) => kindOf(one) === kind) !== rank) return line
    return { ...line, netCents: line.netCents + of(sold, kind) - of(before, kind) - of(lines, kind) }
  })
}

type Kinded = Kind & { netCents: number }
