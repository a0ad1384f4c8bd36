import { formatBps, splitCents } from '#core/cents'
import type Quote from '#sales/quotes/quote'
import type { LineRow } from '#sales/invoices/line_draft'
import { NATURES } from '#sales/invoices/invoice_line'
import type { InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type { Billed } from '#sales/quotes/invoiced_of'

type Sold = LineRow[]

const kindOf = ({ nature, vatCategory, vatRateBps }: LineRow) => `${nature} ${vatCategory} ${vatRateBps}`

const oneOf = (row: LineRow, label: string, netCents: number, description: string | null = null): LineRow => ({
  position: 0,
  label,
  description,
  quantityMilli: 1000,
  unit: 'lump_sum',
  unitPriceCents: netCents,
  discountBps: 0,
  nature: row.nature,
  vatCategory: row.vatCategory,
  vatRateBps: row.vatRateBps,
  exemption: row.exemption,
  netCents,
})

const numbered = (rows: LineRow[]) => rows.filter(({ netCents }) => netCents !== 0).map((row, index) => ({ ...row, position: index + 1 }))

const ofRate = (row: LineRow) =>
  `${NATURES[row.nature].label.toLowerCase()}${row.exemption ? ' sans TVA' : ` à ${formatBps(row.vatRateBps)}`}`

/** A deposit: one line for each nature and rate, whose sum by rate is what the schedule says. */
export function depositRows(quote: Quote, rows: Sold, amounts: InvoiceAmounts, shareBps: number): LineRow[] {
  const merged = mergedRows(rows)
  const label = (row: LineRow) =>
    `Acompte de ${formatBps(shareBps)} sur le devis ${quote.number}${merged.length > 1 ? `, ${ofRate(row)}` : ''}`
  return numbered(spread(merged, amounts).map(({ row, cents }) => oneOf(row, label(row), cents)))
}

/** A part of the work: each line of the quote for its share. */
export const situationRows = (rows: Sold, amounts: InvoiceAmounts, shareBps: number): LineRow[] =>
  numbered(spread(rows, amounts).map(({ row, cents }) => oneOf(row, row.label, cents, `Situation de ${formatBps(shareBps)}`)))

/** All that was agreed when nothing was invoiced on the way; else what is left, one line for each nature and rate. */
export function balanceRows(quote: Quote, rows: Sold, parts: Billed[]): LineRow[] {
  if (parts.every(({ left }) => left.totalCents === 0)) return numbered(rows.map(plain))
  const lefts = new Map(mergedRows(rows).map((row) => [kindOf(row), { ...row }]))
  for (const { invoice } of parts) {
    for (const line of invoice.lines) lefts.get(kindOf(line))!.netCents -= line.netCents
    for (const line of invoice.creditNotes.flatMap((note) => note.lines)) lefts.get(kindOf(line))!.netCents += line.netCents
  }
  return numbered([...lefts.values()].map((row) => oneOf(row, `Solde du devis ${quote.number}, ${ofRate(row)}`, row.netCents)))
}

function mergedRows(rows: Sold): LineRow[] {
  const kinds = Map.groupBy(rows, kindOf)
  return [...kinds.values()].map((same) => ({ ...same[0], netCents: same.reduce((total, { netCents }) => total + netCents, 0) }))
}

/** Shares the base of each rate between its lines, to the cent. */
function spread(rows: Sold, { vatGroups }: InvoiceAmounts) {
  return vatGroups.flatMap((group) => {
    const own = rows.filter((row) => row.vatCategory === group.category && row.vatRateBps === group.rateBps)
    const cents = splitCents(
      group.baseCents,
      own.map(({ netCents }) => netCents)
    )
    return own.map((row, index) => ({ row, cents: cents[index] }))
  })
}

/** An invoice knows neither groups nor options. */
const plain = (row: LineRow): LineRow => ({
  ...oneOf(row, row.label, row.netCents, row.description),
  quantityMilli: row.quantityMilli,
  unit: row.unit,
  unitPriceCents: row.unitPriceCents,
  discountBps: row.discountBps,
})
