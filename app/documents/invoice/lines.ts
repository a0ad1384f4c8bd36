import { restyled, styles } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'
import type { CellText, Column, Row } from '#documents/drawing/table'
import { amount, quantity, rate, unitWords } from '#documents/drawing/wording'
import type { InvoiceFacts, InvoiceLine } from '#documents/invoice_facts'

const BOLD = restyled(styles.cell, { face: 'semibold' })

/** The figures take what the widest of them asks, the words have the rest. */
export function lineColumns(paper: Paper, facts: InvoiceFacts): Column[] {
  const cells = facts.lines.map((line) => figureCells(line, facts))
  const figures = [
    { label: 'Quantité', least: 60 },
    { label: 'Prix unitaire HT', least: 78 },
    { label: 'TVA', least: 46 },
    { label: 'Montant HT', least: 78 },
  ].map(({ label, least }, rank) => ({ label, width: widthOfFigures(paper, cells.map((row) => row[rank]), least), align: 'right' as const })) // prettier-ignore
  const rest = paper.width - figures.reduce((total, { width }) => total + width, 0)
  return [{ label: 'Désignation', width: rest }, ...figures]
}

export const widthOfFigures = (paper: Paper, figures: string[], least: number) =>
  Math.max(least, ...figures.map((figure) => paper.measure(figure, BOLD) + 12))

/** The lines, each group under its title. */
export const lineRows = (lines: InvoiceLine[], facts: InvoiceFacts): Row[] =>
  lines.flatMap((line, rank) => {
    const opens = line.group !== lines[rank - 1]?.group && line.group
    const row: Row = { cells: lineCells(line, facts) }
    return opens ? [{ cells: [line.group!], kind: 'heading' as const }, row] : [row]
  })

const lineCells = (line: InvoiceLine, facts: InvoiceFacts): CellText[] => [
  [
    { text: line.label, style: styles.strongCell },
    { text: line.description ?? '', style: styles.quiet },
    { text: reduction(line, facts.currency?.code), style: styles.quiet },
  ],
  ...figureCells(line, facts),
]

const figureCells = (line: InvoiceLine, { currency }: InvoiceFacts): string[] => [
  [quantity(line.quantityMilli), unitWords(line.unit)].filter(Boolean).join('\u00A0'),
  amount(line.unitPriceCents, currency?.code),
  line.vatCategory === 'S' ? rate(line.vatRateBps) : CATEGORY_WORDS[line.vatCategory],
  amount(line.netCents, currency?.code),
]

const reduction = ({ discountCents, discountLabel }: InvoiceLine, currency?: string) =>
  discountCents ? `${discountLabel ?? 'Remise'}\u00A0: \u2212${amount(discountCents, currency)}` : ''

/** The tax column of what is not taxed; the reason stands under the totals. */
export const CATEGORY_WORDS = {
  E: 'exonéré',
  AE: 'autoliq.',
  K: 'exonéré',
  G: 'exonéré',
  O: 'hors champ',
} as const
