import { shareOf, sum } from '#core/cents'
import type { VatGroup } from '#documents/invoice_facts'
import { inEuros, type Currency } from '#sales/invoices/in_euros'
import { totalled, type AmountLine, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type Invoice from '#sales/invoices/invoice'
import type { LineRow } from '#sales/invoices/line_draft'
import { isSameRate, type Billed } from '#sales/quotes/invoiced_of'

type Kind = Pick<LineRow, 'nature' | 'vatCategory' | 'vatRateBps'>
export type SoldLine = AmountLine & Kind
export type Books<Line extends SoldLine> = { lines: Line[]; amounts: InvoiceAmounts }

export const kindOf = ({ nature, vatCategory, vatRateBps }: Kind) => `${nature} ${vatCategory} ${vatRateBps}`

/** The net of a nature and rate. */
export const netOf = (lines: (Kind & { netCents: number })[], kind: string) =>
  sum(lines.filter((line) => kindOf(line) === kind).map(({ netCents }) => netCents))

export const vatOf = (groups: VatGroup[], group: VatGroup) =>
  sum(groups.filter((one) => isSameRate(one, group)).map(({ vatCents }) => vatCents))

/**
 * What an invoice weighs in the books, in euros. In another currency, the deposits that it takes off keep the euros they were
 * booked at, and the rest has the rate of its own day: the customer's debt is then what the invoice asks, at one rate.
 * Throws CurrencyRateMissing.
 */
export function booksOf<Line extends SoldLine>(lines: Line[], amounts: InvoiceAmounts, rated: Currency, deposits: Billed[]): Books<Line> {
  const own = inEuros(lines, amounts, rated)
  if (!rated.currency || deposits.length === 0) return own

  const euros = (cents: number) => shareOf(cents, 1_000_000, rated.currencyRateMicro!)
  const [taken, booked] = [deposits.flatMap(({ lines: one }) => one), deposits.flatMap(({ bookedLines }) => bookedLines)]
  const [told, known] = [deposits.flatMap(({ left }) => left.vatGroups), deposits.flatMap(({ books }) => books.vatGroups)]
  const net = (kind: string) => netOf(booked, kind) + euros(netOf(lines.map(plainly), kind) - netOf(taken, kind))
  const settled = lastTakesRest(own.lines, net)
  const vatGroups = amounts.vatGroups.map((group) => ({
    ...group,
    baseCents: baseOf(settled, group),
    vatCents: vatOf(known, group) + euros(group.vatCents - vatOf(told, group)),
  }))
  return { lines: settled, amounts: totalled(vatGroups) }
}

/** The last line of each nature and rate takes what makes the kind's own sum. */
export function lastTakesRest<Line extends SoldLine>(lines: Line[], wanted: (kind: string) => number): Line[] {
  return lines.map((line, rank) => {
    const kind = kindOf(line)
    if (lines.findLastIndex((one) => kindOf(one) === kind) !== rank) return line
    return { ...line, netCents: line.netCents + wanted(kind) - netOf(lines, kind) }
  })
}

export const baseOf = (lines: SoldLine[], { category, rateBps }: VatGroup) =>
  sum(lines.filter((line) => line.vatCategory === category && line.vatRateBps === rateBps).map(({ netCents }) => netCents))

/** A model's columns are not its own properties. */
const plainly = <Line extends SoldLine>({ nature, vatCategory, vatRateBps, netCents }: Line) => ({
  nature,
  vatCategory,
  vatRateBps,
  netCents,
})

export type Told = { lines: SoldLine[]; vatGroups: VatGroup[] }

/** An invoice less its credit notes, lines and VAT, in its currency and as the books have it. Its lines and notes must be loaded. */
export function bookedOf(invoice: Invoice): { lines: SoldLine[]; booked: Told } {
  const parts = [{ one: invoice, sign: 1 }, ...invoice.creditNotes.map((note) => ({ one: note, sign: -1 }))]
  const euros = parts.map(({ one, sign }) => ({ ...inEuros(one.lines as SoldLine[], totalled(one.frozen!.vatBreakdown), invoice), sign }))
  return {
    lines: parts.flatMap(({ one, sign }) => signed(one.lines as SoldLine[], sign)),
    booked: {
      lines: euros.flatMap(({ lines, sign }) => signed(lines, sign)),
      vatGroups: euros.flatMap(({ amounts, sign }) => amounts.vatGroups.map((group) => signedGroup(group, sign))),
    },
  }
}

const signed = (lines: SoldLine[], sign: number) =>
  lines.map(({ nature, vatCategory, vatRateBps, exemption, netCents }) => ({
    nature,
    vatCategory,
    vatRateBps,
    exemption,
    netCents: sign * netCents,
  }))

const signedGroup = (group: VatGroup, sign: number) => ({ ...group, baseCents: sign * group.baseCents, vatCents: sign * group.vatCents })
