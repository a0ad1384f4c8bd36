import { wrap } from '#documents/drawing/fonts'
import { ink, restyled, styles, type Style } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'

export interface Column {
  label: string
  /** Points. */
  width: number
  align?: 'left' | 'right' | 'center'
}

/** What a cell says: one text, or several one under the other, each with its own style. */
export type CellText = string | { text: string; style: Style }[]

export interface Row {
  cells: CellText[]
  /** `total` is told in bold under a darker line; `heading` is a title across the table. */
  kind?: 'total' | 'heading'
}

export interface TableDrawing {
  columns: Column[]
  rows: Row[]
  /** The first column names the row, for a voice. */
  headed?: boolean
  style?: Style
  /** White above and under the text of a row. */
  pad?: number
  /** Height that must stay with the last row, so that a total never stands alone on a page. */
  keepWithLast?: number
  x?: number
}

interface CellLine {
  text: string
  style: Style
  goesOn: boolean
}

const GUTTER = 10

/** A table with hairlines, its header repeated at the top of each page; leaves `paper.y` under the last line. */
export function drawTable(paper: Paper, table: TableDrawing) {
  const { columns, rows, keepWithLast = 0 } = table
  const rowHeight = (row: Row) => heightOf(linesOf(row, table), table)
  const headHeight = headOf(columns).height
  if (rows.length > 0) paper.ensure(headHeight + Math.min(rowHeight(rows[0]), 120) + (rows.length === 1 ? keepWithLast : 0))

  paper.group('Table', () => {
    paper.group('TR', () => drawHead(paper, table, (draw) => paper.tag('TH', draw, { scope: 'Column' })))
    drawRule(paper, table, ink.text, 0.8)
    rows.forEach((row, rank) => {
      const kept = rank === rows.length - 1 ? keepWithLast : 0
      drawRow(paper, table, row, kept)
      const isLast = rank === rows.length - 1
      if (!isLast) drawRule(paper, table, rows[rank + 1].kind === 'total' ? ink.text : ink.line)
    })
    drawRule(paper, table, ink.text, 0.8)
  })
}

function drawRow(paper: Paper, table: TableDrawing, row: Row, kept: number) {
  const cells = linesOf(row, table)
  const height = heightOf(cells, table)
  const fitsAPage = height < roomOfAPage(paper)
  if (fitsAPage ? height + kept > paper.room : paper.room < 60) turnPage(paper, table)

  const leaves = cells.map((_, rank) => leafOf(table, row, rank))
  paper.group('TR', () =>
    paper.abreast(leaves, (into) => {
      let rest = cells
      let part = cells
      do {
        if (!fitsAPage) part = rest.map((lines) => lines.slice(0, fitting(lines, paper.room - 2 * padOf(table))))
        part.forEach((lines, rank) => {
          if (lines.some(({ text }) => text !== '')) into(rank, () => drawLines(paper, table, rank, lines))
        })
        paper.y += heightOf(part, table)
        rest = rest.map((lines, rank) => lines.slice(part[rank].length))
        if (hasLines(rest)) turnPage(paper, table)
      } while (hasLines(rest))
    })
  )
}

const hasLines = (cells: CellLine[][]) => cells.some((lines) => lines.length > 0)
const padOf = ({ pad = 5 }: TableDrawing) => pad

/** Under the running head and the repeated head of the table. */
const roomOfAPage = (paper: Paper) => paper.bottom - paper.top - 60

function leafOf(table: TableDrawing, { kind }: Row, rank: number) {
  const heads = kind === 'heading' || (table.headed && rank === 0)
  const columns = kind === 'heading' ? table.columns.length : 1
  return heads ? { type: 'TH', options: { scope: 'Row' as const, columns } } : { type: 'TD' }
}

function fitting(lines: CellLine[], height: number) {
  let used = 0
  let count = 0
  while (count < lines.length && used + lines[count].style.size * lines[count].style.leading <= height) {
    used += lines[count].style.size * lines[count].style.leading
    count++
  }
  return count
}

function turnPage(paper: Paper, table: TableDrawing) {
  drawRule(paper, table, ink.line)
  paper.addPage()
  paper.artifact(() => drawHead(paper, table, (draw) => draw()), 'Pagination')
  drawRule(paper, table, ink.text, 0.8)
}

const headStyle = styles.strongLabel

function headOf(columns: Column[]) {
  const lines = columns.map(({ label, width }) => wrap(label, width - GUTTER, headStyle.face, headStyle.size))
  const step = headStyle.size * headStyle.leading
  return { lines, step, height: Math.max(...lines.map((some) => some.length)) * step + 6 }
}

function drawHead(paper: Paper, table: TableDrawing, tagged: (draw: () => void) => void) {
  const { lines, step, height } = headOf(table.columns)
  table.columns.forEach((_, rank) => {
    const top = paper.y + height - 6 - lines[rank].length * step
    tagged(() =>
      lines[rank].forEach((line, order) => {
        const goesOn = order < lines[rank].length - 1
        paper.writeLine(line, { ...placeOf(paper, table, rank), y: top + order * step }, headStyle, goesOn)
      })
    )
  })
  paper.y += height
}

function drawLines(paper: Paper, table: TableDrawing, rank: number, lines: CellLine[]) {
  let y = paper.y + padOf(table)
  for (const { text, style, goesOn } of lines) {
    paper.writeLine(text, { ...placeOf(paper, table, rank), y }, style, goesOn)
    y += style.size * style.leading
  }
}

function placeOf(paper: Paper, { columns, x = paper.left }: TableDrawing, rank: number) {
  const start = columns.slice(0, rank).reduce((total, { width }) => total + width, x)
  const { width, align = 'left' } = columns[rank]
  const inner = rank === 0 || rank === columns.length - 1 ? GUTTER / 2 : GUTTER
  return align === 'left'
    ? { x: start + (rank === 0 ? 0 : GUTTER / 2), width: width - inner, align }
    : {
        x: start + (rank === columns.length - 1 ? GUTTER / 2 : 0),
        width: width - GUTTER / 2,
        align,
      }
}

function linesOf(row: Row, table: TableDrawing): CellLine[][] {
  const base = table.style ?? styles.cell
  const bold = restyled(base, { face: 'semibold' })
  return row.cells.map((cell, rank) => {
    const width = row.kind === 'heading' ? table.columns.reduce((total, column) => total + column.width, 0) : table.columns[rank].width
    const pieces = typeof cell === 'string' ? [{ text: cell, style: row.kind ? bold : base }] : cell
    return pieces
      .filter(({ text }) => text !== '')
      .flatMap(({ text, style }, piece, all) =>
        wrap(text, width - GUTTER, style.face, style.size).map((line, order, lines) => ({
          text: line,
          style,
          goesOn: order < lines.length - 1 || piece < all.length - 1,
        }))
      )
  })
}

function heightOf(cells: CellLine[][], table: TableDrawing) {
  const inner = cells.map((lines) => lines.reduce((total, { style }) => total + style.size * style.leading, 0))
  return Math.max(0, ...inner) + 2 * padOf(table)
}

function drawRule(paper: Paper, { columns, x = paper.left }: TableDrawing, color: string, weight = 0.6) {
  const to = columns.reduce((total, { width }) => total + width, x)
  paper.rule(paper.y, { from: x, to, color, weight })
}
