import { plainCents } from '#core/cents'
import { shortDay } from '#core/day'
import type { Cell, ChartBlock, TableBlock } from '#documents/blocks'
import { drawSubtitle, type Level } from '#documents/drawing/draw_words'
import { restyled, styles } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'
import { drawTable, type Column } from '#documents/drawing/table'
import { rate } from '#documents/drawing/wording'

const CELL = restyled(styles.cell, { size: 8, leading: 1.35 })
const GUTTER = 12

/** A table whose columns share the width by what they hold: figures take what they need, words take the rest. */
export function drawTableBlock(paper: Paper, table: TableBlock, level: Level) {
  if (table.caption) drawSubtitle(paper, table.caption, level)
  const words = (row: Cell[]) => table.columns.map(({ as }, rank) => cellWords(row[rank] ?? null, as))
  const rows = table.rows.map(words)
  const totals = table.totals && words(table.totals)
  drawTable(paper, {
    columns: columnsOf(paper, table, [...rows, ...(totals ? [totals] : [])]),
    rows: [
      ...rows.map((cells, rank) => (table.subtotals?.includes(rank) ? { cells, kind: 'total' as const } : { cells })),
      ...(totals ? [{ cells: totals, kind: 'total' as const }] : []),
    ],
    style: CELL,
    pad: table.width ? 2.2 : 3.5,
    headed: true,
  })
  paper.y += 14
}

type As = TableBlock['columns'][number]['as']

function cellWords(cell: Cell, as: As = 'text'): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return as === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? shortDay(cell) : cell
  if (as === 'money') return plainCents(cell)
  if (as === 'percent') return rate(cell)
  return cell.toLocaleString('fr-FR').replace('-', '\u2212')
}

function columnsOf(paper: Paper, { columns, width = paper.width }: TableBlock, rows: string[][]): Column[] {
  const isText = (rank: number) => (columns[rank].as ?? 'text') === 'text'
  const asked = columns.map((column, rank) => column.width ?? naturalWidth(paper, column.label, isText(rank), rows.map((cells) => cells[rank]))) // prettier-ignore
  const spare = width - asked.reduce((total, one) => total + one, 0)
  const texts = asked.filter((_, rank) => isText(rank)).reduce((total, one) => total + one, 0)
  // Figures breathe a little, words take what is left; when there is too little, words give way.
  const breath = texts > 0 ? Math.max(0, Math.min(22, spare / columns.length)) : spare / columns.length
  const left = spare - breath * columns.filter((_, rank) => !isText(rank)).length
  return columns.map(({ label, as = 'text' }, rank) => ({
    label,
    width: asked[rank] + (isText(rank) ? (left * asked[rank]) / texts : breath),
    align: as === 'text' || as === 'day' ? 'left' : 'right',
  }))
}

/** What the widest cell asks; the label of a figure may go on over two lines, its longest word is never cut. */
function naturalWidth(paper: Paper, label: string, isText: boolean, cells: string[]) {
  const bold = restyled(CELL, { face: 'semibold' })
  const whole = paper.measure(label, styles.strongLabel)
  const words = label.split(' ').map((word) => paper.measure(word, styles.strongLabel))
  const head = isText ? whole : Math.max(whole * 0.62, ...words)
  return Math.max(head, ...cells.map((cell) => paper.measure(cell, bold))) + GUTTER
}

/** The figures of a chart, for who cannot see it and for who wants them to the cent. */
export const chartTable = ({ labels, series }: ChartBlock): TableBlock => ({
  kind: 'table',
  width: 110 + 92 * series.length,
  columns: [{ label: 'Période' }, ...series.map(({ label }) => ({ label: `${label} (€)`, as: 'money' as const }))],
  rows: labels.map((label, rank) => [label, ...series.map(({ values }) => values[rank])]),
})
