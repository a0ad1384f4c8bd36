import type { Day } from '#core/day'

/** What reports, contracts and letters are made of. A domain composes blocks; the paper draws them in order. */
export type Block =
  | { kind: 'text'; text: string; quiet?: boolean }
  | { kind: 'subtitle'; text: string }
  | { kind: 'list'; items: string[]; numbered?: boolean }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'figures'; figures: Figure[] }
  | TableBlock
  | ChartBlock
  | { kind: 'timeline'; steps: { on: Day; label: string; detail?: string; foreseen?: boolean }[] }
  | ScoresBlock
  | { kind: 'notice'; title: string; text: string; tone: 'done' | 'late' | 'waiting' | 'neutral' }
  | { kind: 'checks'; checks: { label: string; met: boolean | null; detail?: string }[] }
  | { kind: 'signatures'; place?: string; on?: Day; parties: SigningParty[] }
  | { kind: 'page_break' }

export interface Fact {
  label: string
  value: string
}

/** A headline number; at most four on a row, one of them `strong`. */
export interface Figure {
  label: string
  value: string
  note?: string
  strong?: boolean
}

/** `money` cells are cents, `percent` basis points, `number` plain integers, `day` a Day; null prints nothing. */
export interface TableBlock {
  kind: 'table'
  caption?: string
  /** Points; the whole page when absent. */
  width?: number
  columns: { label: string; as?: 'text' | 'money' | 'percent' | 'number' | 'day'; width?: number }[]
  rows: Cell[][]
  /** Ranks of the rows that add up those above them. */
  subtotals?: number[]
  totals?: Cell[]
}

export type Cell = string | number | null

/** Drawn as vectors with its alternative text; the same figures follow as a table unless `tableBelow` is false. */
export interface ChartBlock {
  kind: 'chart'
  as: 'bars' | 'curve'
  title: string
  /** What a person who cannot see the drawing should be told: the trend, the best and the worst. */
  alt: string
  labels: string[]
  /** Cents; null where nothing is known. */
  series: { label: string; values: (number | null)[]; foreseenFrom?: number }[]
  tableBelow?: boolean
}

/** Skills and the like, from 0 to `outOf`, at entry and at exit. */
export interface ScoresBlock {
  kind: 'scores'
  outOf: number
  before: string
  after: string
  scores: { label: string; before: number | null; after: number | null; detail?: string }[]
}

export interface SigningParty {
  role: string
  name: string
  /** « Lu et approuvé ». */
  mention?: string
  /** Signed on screen: who and when is printed where the hand would have signed. */
  signedOn?: Day
  proof?: string
}
