import { plainCents } from '#core/cents'
import { restyled, styles } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'
import type { PayslipFacts } from '#documents/payslip_facts'
import { drawTable, type TableDrawing } from '#documents/drawing/table'

const CELL = restyled(styles.label, { color: styles.cell.color, leading: 1.3 })
const SMALL = restyled(styles.small, { leading: 1.35 })
const GAP = 24
const HEAD = 17
const ROW = CELL.size * CELL.leading + 2

/** What the law wants kept and where to read more: R3243-5 and R3243-1, 16°. */
const KEEP =
  'Dans votre intérêt et pour vous aider à faire valoir vos droits, conservez ce bulletin de paie sans limitation de durée. ' +
  'Pour en savoir plus sur ses lignes\u00A0: www.service-public.fr, rubrique « bulletin de paie ».'

export function heightOfEnd(paper: Paper, facts: PayslipFacts) {
  const rows = Math.max(facts.cumulative.length, facts.leave?.length ?? 0)
  const counters = rows > 0 ? 8 + HEAD + rows * ROW + 8 : 0
  return counters + mentionsOf(facts).reduce((total, words) => total + paper.heightOf(words, paper.width, SMALL) + 2, 2)
}

/** The totals of the year on the left, the leave on the right. */
export function drawCounters(paper: Paper, facts: PayslipFacts) {
  const half = (paper.width - GAP) / 2
  const tables = [cumulativeTable(facts, half), facts.leave?.length ? leaveTable(facts.leave, half, paper.left + half + GAP) : undefined]
  const top = paper.y + 8
  let end = paper.y
  for (const table of tables) {
    if (!table || table.rows.length === 0) continue
    paper.y = top
    drawTable(paper, { ...table, style: CELL, pad: 1, headed: true })
    end = Math.max(end, paper.y)
  }
  paper.y = end === top - 8 ? end : end + 8
}

const cumulativeTable = ({ cumulative, paidOn }: PayslipFacts, width: number): TableDrawing => ({
  columns: [
    { label: `Cumuls depuis le 1er janvier ${paidOn.slice(0, 4)}`, width: width - 90 },
    { label: 'Montant', width: 90, align: 'right' },
  ],
  rows: cumulative.map(({ label, cents, words }) => ({
    cells: [label, words ?? plainCents(cents ?? 0)],
  })),
})

const leaveTable = (leave: NonNullable<PayslipFacts['leave']>, width: number, x: number): TableDrawing => ({
  columns: [
    { label: 'Congés payés (jours)', width: width - 150 },
    { label: 'Acquis', width: 50, align: 'right' },
    { label: 'Pris', width: 50, align: 'right' },
    { label: 'Solde', width: 50, align: 'right' },
  ],
  rows: leave.map(({ label, acquired, taken, balance }) => ({
    cells: [label, ...[acquired, taken, balance].map((hundredths) => plainCents(hundredths))],
  })),
  x,
})

const mentionsOf = ({ mentions = [] }: PayslipFacts) => [...mentions, KEEP]

export function drawPayslipMentions(paper: Paper, facts: PayslipFacts) {
  paper.y += 2
  for (const words of mentionsOf(facts)) {
    paper.tag('P', () => {
      paper.y += paper.write(words, { x: paper.left, y: paper.y, width: paper.width }, SMALL) + 2
    })
  }
}
