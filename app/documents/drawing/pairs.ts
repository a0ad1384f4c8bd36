import { styles, type Style } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'

export interface PairsLook {
  width: number
  value?: Style
  /** Least and most white between two pairs of a row. */
  gap?: [number, number]
}

interface Pair {
  label: string
  value: string
  width: number
}

const LABEL = 10.5
const BETWEEN = 6

/** Small facts, a quiet label over a value, as many on a row as their words allow; a value too long for a row is wrapped. */
export function drawPairs(paper: Paper, pairs: [string, string][], x: number, look: PairsLook) {
  const { width, value: style = styles.strong, gap: [least, most] = [18, 40] } = look
  const rows = rowsOf(paper, pairs, look)
  rows.forEach((row, rank) => {
    const free = width - row.reduce((total, pair) => total + pair.width, 0)
    const gap = Math.max(least, Math.min(most, free / Math.max(1, row.length - 1)))
    let at = x
    for (const pair of row) {
      paper.tag('P', () => {
        paper.writeLine(pair.label, { x: at, y: paper.y }, styles.label, true)
        paper.write(pair.value, { x: at, y: paper.y + LABEL, width: pair.width + 0.5 }, style)
      })
      at += pair.width + gap
    }
    paper.y += heightOfRow(paper, row, style) + (rank < rows.length - 1 ? BETWEEN : 0)
  })
}

export function heightOfPairs(paper: Paper, pairs: [string, string][], look: PairsLook) {
  const rows = rowsOf(paper, pairs, look)
  const heights = rows.map((row) => heightOfRow(paper, row, look.value ?? styles.strong))
  return heights.reduce((total, height) => total + height, BETWEEN * (rows.length - 1))
}

const heightOfRow = (paper: Paper, row: Pair[], style: Style) =>
  LABEL + Math.max(...row.map(({ value, width }) => paper.heightOf(value, width + 0.5, style)))

function rowsOf(
  paper: Paper,
  pairs: [string, string][],
  { width: room, value: style = styles.strong, gap: [least] = [18, 40] }: PairsLook
) {
  const rows: Pair[][] = []
  let taken = Infinity
  for (const [label, value] of pairs) {
    const width = Math.min(room, paper.measure(label, styles.label, value, style))
    if (taken + width > room) {
      rows.push([])
      taken = 0
    }
    rows.at(-1)!.push({ label, value, width })
    taken += width + least
  }
  return rows
}
