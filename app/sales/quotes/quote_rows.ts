import { bpsOf, formatBps, sum } from '#core/cents'
import { Refusal } from '#core/refusal'
import { lineRow, type LineDraft, type LineRow } from '#sales/invoices/line_draft'

export type QuoteLineDraft = LineDraft & { group?: string | null; isOptional?: boolean }

export type QuoteLineRow = LineRow & { groupLabel: string | null; isOptional: boolean }

export class OptionNotPositive extends Refusal {
  constructor(label: string) {
    super(`« ${label} » : une option a un prix plus grand que zéro.`)
  }
}

/** The row of a quote's line: an invoice's, in a group or not, optional or not. Throws OptionNotPositive, and as lineRow does. */
export function quoteLineRow({ group, isOptional = false, ...line }: QuoteLineDraft, position: number): QuoteLineRow {
  const row = lineRow(line, position)
  if (isOptional && row.netCents <= 0) throw new OptionNotPositive(line.label)
  return { ...row, groupLabel: group?.trim() || null, isOptional }
}

/** What is sold: the lines, the options that were chosen, then the reduction of the whole, one line for each nature and rate. */
export function soldRows(rows: QuoteLineRow[], discountBps: number, chosen: number[] = []): QuoteLineRow[] {
  const sold = rows.filter((row) => !row.isOptional || chosen.includes(row.position))
  if (discountBps === 0) return sold

  const kinds = Map.groupBy(sold, ({ nature, vatCategory, vatRateBps }) => `${nature} ${vatCategory} ${vatRateBps}`)
  const last = Math.max(0, ...rows.map(({ position }) => position))
  const reductions = [...kinds.values()].map((same, rank) => reductionOf(same, discountBps, last + rank + 1, kinds.size > 1))
  return [...sold, ...reductions.filter(({ netCents }) => netCents !== 0)]
}

function reductionOf(same: QuoteLineRow[], discountBps: number, position: number, tellsRate: boolean): QuoteLineRow {
  const cents = -bpsOf(sum(same.map(({ netCents }) => netCents)), discountBps)
  const rate = same[0].exemption ? 'sans TVA' : `à ${formatBps(same[0].vatRateBps)}`
  return {
    ...same[0],
    position,
    label: `Remise de ${formatBps(discountBps)}${tellsRate ? `, ${rate}` : ''}`,
    description: null,
    groupLabel: null,
    isOptional: false,
    quantityMilli: 1000,
    unit: 'lump_sum',
    unitPriceCents: cents,
    discountBps: 0,
    netCents: cents,
  }
}

/** A model's columns as plain rows. */
export const rowsOf = (lines: { $attributes: object }[]) => lines.map((line) => ({ ...line.$attributes }) as QuoteLineRow)
