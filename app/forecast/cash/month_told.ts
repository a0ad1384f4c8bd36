import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { periodOf, type Period } from '#core/period'
import type { CashMove } from '#forecast/cash/cash_done'
import { NATURES, type CashRow, type Nature } from '#forecast/cash/cash_row'

export type Told = { label: string; on: Day; cents: number; kind: 'done' | 'due' | 'foreseen'; href?: string }

export type MonthTold = {
  period: Period
  openingCents: number
  closingCents: number
  groups: { label: string; cents: number; rows: Told[] }[]
}

/** The rows that lead from one point of the curve to the next: what is to come, nature by nature. */
export function monthToCome(period: Period, openingCents: number, rows: CashRow[], codes: Map<number, string>): MonthTold {
  const own = rows.filter((row) => periodOf(row.on) === period)
  const groups = (Object.keys(NATURES) as Nature[]).flatMap((nature) =>
    group(
      NATURES[nature],
      own.filter((row) => row.nature === nature).map((row) => ({ ...row, label: named(row, codes) }))
    )
  )
  return { period, openingCents, closingCents: openingCents + sum(own.map(({ cents }) => cents)), groups }
}

const named = ({ activityId, label }: CashRow, codes: Map<number, string>) =>
  codes.has(activityId) ? `${codes.get(activityId)}, ${label}` : label

/** What a month did, by what its entries tell of. */
export function monthDone(
  period: Period,
  openingCents: number,
  moves: CashMove[],
  hrefOf: (move: CashMove) => string | undefined
): MonthTold {
  const told = Map.groupBy(moves, ({ source }) => SOURCES[source.split(':')[0]] ?? 'Autres mouvements')
  const groups = [...told].flatMap(([label, own]) =>
    group(
      label,
      own.map((move) => ({ label: `${move.label}, ${move.piece}`, on: move.postedOn, cents: move.cents, kind: 'done', href: hrefOf(move) }))
    )
  )
  return { period, openingCents, closingCents: openingCents + sum(moves.map(({ cents }) => cents)), groups }
}

const SOURCES: Record<string, string> = {
  payment: 'Clients',
  payment_out: 'Fournisseurs, rémunérations et organismes',
  contribution: 'Contribution coopérative',
  treasury_advance: 'Avances de trésorerie',
  vat_return: 'TVA',
  internal_sale: 'Ventes internes',
  exit_plan: 'Sorties',
  takeover: 'Reprise des comptes',
}

const group = (label: string, rows: Told[]) => (rows.length > 0 ? [{ label, cents: sum(rows.map(({ cents }) => cents)), rows }] : [])
