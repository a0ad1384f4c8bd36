import type { Day } from '#core/day'
import { addToPeriod, firstDay, isPeriod, lastDay, periodOf, yearOfPeriod, type Period } from '#core/period'

export type Months = { first: Period; last: Period; from: Day; to: Day }

/** The months an address asks for (`du`, `au`), the year so far when it asks for nothing that reads as months. */
export function monthsOf({ du, au }: Record<string, unknown>, today: Day): Months {
  const current = periodOf(today)
  const last = isPeriod(au) ? au : current
  const asked = isPeriod(du) ? du : `${yearOfPeriod(last)}-01`
  const first = asked <= last ? asked : last
  return { first, last, from: firstDay(first), to: lastDay(last) }
}

const MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

/** `2026-03` → `mars`, under a curve. */
export const shortMonth = (period: Period) => MONTHS[Number(period.slice(5)) - 1]

/** The spans that people ask for most, as tabs. */
export function usualSpans({ first, last }: Months, today: Day) {
  const current = periodOf(today)
  const year = yearOfPeriod(current)
  const spans = [
    { label: 'Ce mois', first: current, last: current },
    { label: `Année ${year}`, first: `${year}-01`, last: current },
    { label: 'Douze mois', first: addToPeriod(current, -11), last: current },
    { label: `Année ${year - 1}`, first: `${year - 1}-01`, last: `${year - 1}-12` },
  ]
  return spans.map((span) => ({
    label: span.label,
    href: `?du=${span.first}&au=${span.last}`,
    current: span.first === first && span.last === last,
  }))
}
