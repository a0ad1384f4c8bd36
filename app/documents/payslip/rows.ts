import { plainCents } from '#core/cents'
import { ink, restyled, styles, type Style } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'
import { amount, fineRate } from '#documents/drawing/wording'
import { AFTER, COMPULSORY, HEADS, isTitle, netHeight, PITCH, segmentsOf } from '#documents/payslip/segments'
import type { PayslipFacts, PayslipRow } from '#documents/payslip_facts'

const TEXT = restyled(styles.label, { color: ink.text, leading: 1.3 })
const BOLD = restyled(TEXT, { face: 'semibold' })
const HEAD = restyled(styles.strongLabel, { leading: 1.3 })

const COLUMNS = [0, 74, 54, 72, 72]
const TITLES = { base: 'Base', rate: 'Taux', employee: 'Salarié', employer: 'Employeur' }

/** The legal rows in their order: gross, contributions, nets that stand out, income tax, what the employer paid. */
export function drawRows(paper: Paper, facts: PayslipFacts, pitch: number) {
  for (const segment of segmentsOf(facts.rows)) {
    if (segment.kind === 'net') drawNet(paper, segment.rows[0])
    else if (segment.kind === 'gross') drawGross(paper, facts, segment.rows[0], pitch)
    else if (segment.kind === 'tax') drawTax(paper, segment.rows, pitch)
    else drawContributions(paper, segment.rows, pitch)
  }
}

function drawGross(paper: Paper, { gross }: PayslipFacts, total: PayslipRow, pitch: number) {
  paper.group('Table', () => {
    drawHead(paper, ['ÉLÉMENTS DU BRUT', 'Base', 'Taux', 'Montant', ''], HEADS.gross)
    for (const { label, base, rate, cents } of gross) {
      const basis = typeof base === 'number' ? plainCents(base) : (base ?? '')
      drawLine(paper, [label, basis, rate ?? '', plainCents(cents), ''], TEXT, pitch)
    }
    drawLine(paper, [total.label, '', '', plainCents(total.amountCents ?? 0), ''], BOLD, pitch, {
      above: ink.line,
    })
  })
  paper.y += AFTER
}

function drawContributions(paper: Paper, rows: PayslipRow[], pitch: number) {
  const alone = rows.length === 1 && rows[0].code === 'employer_total'
  paper.group('Table', () => {
    if (!alone) drawHead(paper, [COMPULSORY, TITLES.base, TITLES.rate, TITLES.employee, TITLES.employer], HEADS.rows)
    for (const row of rows) drawRow(paper, row, pitch)
  })
  paper.y += AFTER
}

function drawRow(paper: Paper, row: PayslipRow, pitch: number) {
  if (isTitle(row)) paper.y += 0.3 * pitch
  if (row.kind === 'heading') return drawHeading(paper, row, pitch)
  const one = row.kind === 'amount'
  const forEmployer = row.code === 'employer_total'
  const plain = (cents: number | null) => (cents === null ? '' : plainCents(cents))
  const cells = [
    row.label,
    plain(row.baseCents),
    row.rate === null ? '' : fineRate(row.rate),
    plain(one && !forEmployer ? row.amountCents : row.employeeCents),
    plain(one && forEmployer ? row.amountCents : row.employerCents),
  ]
  const legal = row.kind === 'total' || (one && row.level === 0)
  drawLine(paper, cells, legal ? BOLD : TEXT, pitch, {
    indent: row.level * 9,
    above: legal ? ink.line : undefined,
  })
}

function drawHeading(paper: Paper, row: PayslipRow, pitch: number) {
  paper.ensure(3 * pitch)
  const y = paper.y + (pitch - TEXT.size * TEXT.leading) / 2
  if (isTitle(row)) paper.rule(paper.y)
  paper.group('TR', () => {
    paper.tag('TH', () => paper.writeLine(row.label, { x: paper.left, y }, BOLD), {
      scope: 'Row',
      columns: COLUMNS.length,
    })
  })
  paper.y += pitch
}

function drawTax(paper: Paper, rows: PayslipRow[], pitch: number) {
  paper.group('Table', () => {
    drawHead(paper, ['IMPÔT SUR LE REVENU', 'Base', 'Taux', 'Montant', 'Cumul annuel'], HEADS.tax)
    for (const row of rows) {
      const kind = row.withholding && (row.withholding === 'personal' ? ' (taux personnalisé)' : ' (taux non personnalisé)')
      const cells = [
        `${row.label}${kind ?? ''}`,
        row.baseCents === null ? '' : plainCents(row.baseCents),
        row.rate === null ? '' : fineRate(row.rate),
        plainCents(row.amountCents ?? 0),
        plainCents(row.cumulativeCents ?? 0),
      ]
      drawLine(paper, cells, TEXT, pitch)
    }
  })
  paper.y += AFTER
}

/** At least half as large again as the other rows (arrêté of 25 February 2016, art. 1); the net paid is the largest. */
function drawNet(paper: Paper, row: PayslipRow) {
  const paid = row.code === 'net_paid'
  const height = netHeight(row) - 5
  paper.ensure(height + 5)
  const label = restyled(styles.strong, { size: 11.25, leading: 1.2 })
  const figure = restyled(styles.number, {
    size: paid ? 17 : 12.5,
    color: paid ? ink.accent : ink.text,
  })
  const top = paper.y + 1
  paper.artifact(() => paper.box(paper.left - 6, top, paper.width + 12, height, paid ? ink.paleAccent : ink.paper, 2))
  const baseline = top + height / 2 + figure.size * 0.364
  paper.tag('P', () => {
    const y = (style: Style) => baseline - paper.baseline(style)
    paper.writeLine(row.label, { x: paper.left, y: y(label) }, label, true)
    paper.writeLine(amount(row.amountCents ?? 0), { x: paper.left, y: y(figure), width: paper.width, align: 'right' }, figure)
  })
  paper.y += height + 5
}

function drawHead(paper: Paper, labels: string[], height: number) {
  paper.ensure(height + 2 * PITCH.least)
  const y = paper.y + height - HEAD.size * HEAD.leading - 3
  paper.group('TR', () =>
    labels.forEach((label, rank) => {
      const draw = () => paper.writeLine(label, { ...placeOf(paper, rank), y }, rank === 0 ? restyled(HEAD, { color: ink.text }) : HEAD)
      if (label) paper.tag('TH', draw, { scope: 'Column' })
      else paper.group('TD', () => {})
    })
  )
  paper.y += height
  paper.rule(paper.y, { color: ink.text, weight: 0.8 })
}

interface LineLook {
  indent?: number
  above?: string
}

function drawLine(paper: Paper, cells: string[], style: Style, pitch: number, { indent = 0, above }: LineLook = {}) {
  paper.ensure(pitch)
  if (above) paper.rule(paper.y, { color: above })
  const y = paper.y + (pitch - style.size * style.leading) / 2
  paper.group('TR', () =>
    cells.forEach((cell, rank) => {
      const place = placeOf(paper, rank)
      const draw = () => paper.writeLine(cell, { ...place, x: place.x + (rank === 0 ? indent : 0), y }, style)
      if (rank === 0) paper.tag('TH', draw, { scope: 'Row' })
      else if (cell === '') paper.group('TD', () => {})
      else paper.tag('TD', draw)
    })
  )
  paper.y += pitch
}

function placeOf(paper: Paper, rank: number) {
  if (rank === 0) return { x: paper.left }
  const after = COLUMNS.slice(rank + 1).reduce((total, width) => total + width, 0)
  return { x: paper.right - after - COLUMNS[rank], width: COLUMNS[rank], align: 'right' as const }
}
