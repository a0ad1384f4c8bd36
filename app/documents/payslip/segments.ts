import type { PayslipFacts, PayslipRow } from '#documents/payslip_facts'

/** Rows that are drawn together: a table, or one net that stands out. */
export type Segment = { kind: 'gross' | 'rows' | 'tax'; rows: PayslipRow[] } | { kind: 'net'; rows: [PayslipRow] }

/** Height of a row: the rows share the page between these two. */
export const PITCH = { least: 10, most: 13.2 }
/** Height of the head of each table, and the white after it. */
export const HEADS = { gross: 15, rows: 17, tax: 17 }
export const AFTER = 3

const NETS: Record<string, number> = { net_before_tax: 26, net_paid: 32 }
export const netHeight = ({ code }: PayslipRow) => NETS[code] ?? 27

/** Printed as the head of its table, whether or not the rows bring it. */
export const COMPULSORY = 'COTISATIONS ET CONTRIBUTIONS SOCIALES OBLIGATOIRES'
const isCompulsoryTitle = ({ kind, label }: PayslipRow) => kind === 'heading' && label === COMPULSORY

/** A legal title is written in capitals, a risk (« Santé ») is not. */
export const isTitle = ({ kind, label }: PayslipRow) => kind === 'heading' && label === label.toLocaleUpperCase('fr')

export function segmentsOf(rows: PayslipRow[]): Segment[] {
  const segments: Segment[] = []
  for (const row of rows.filter((one) => !isCompulsoryTitle(one))) {
    const kind = kindOf(row)
    const last = segments.at(-1)
    if (last && last.kind === kind && kind !== 'net') last.rows.push(row)
    else segments.push({ kind, rows: [row] } as Segment)
  }
  return segments
}

function kindOf({ strong, code, cumulativeCents }: PayslipRow): Segment['kind'] {
  if (strong) return 'net'
  if (code === 'gross') return 'gross'
  return cumulativeCents === null ? 'rows' : 'tax'
}

/** What does not stretch: the heads, the nets, the whites. */
export const fixedHeightOf = (facts: PayslipFacts) => segmentsOf(facts.rows).reduce((total, segment) => total + fixedHeight(segment), 0)

function fixedHeight({ kind, rows: [first] }: Segment) {
  if (kind === 'net') return netHeight(first)
  return (first.code === 'employer_total' ? 0 : HEADS[kind]) + AFTER
}

/** Rows that stretch; a legal title counts for a little more, for the white above it. */
export const flexibleRowsOf = (facts: PayslipFacts) =>
  segmentsOf(facts.rows).reduce(
    (total, { kind, rows }) => (kind === 'net' ? total : total + rows.length + rows.filter(isTitle).length * 0.3),
    facts.gross.length
  )
