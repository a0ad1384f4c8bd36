import { addMonths, monthEnd, type Day } from '#core/day'

export const RHYTHMS = {
  month: { label: 'Chaque mois', months: 1 },
  quarter: { label: 'Chaque trimestre', months: 3 },
  year: { label: 'Chaque année', months: 12 },
} as const

export type Rhythm = keyof typeof RHYTHMS

/** The day after `from` in the rhythm that began on a day: the 31st falls on the last day of shorter months, and comes back. */
export function dayAfter(from: Day, { startsOn, rhythm }: { startsOn: Day; rhythm: Rhythm }): Day {
  const next = addMonths(from, RHYTHMS[rhythm].months)
  const [last, wanted] = [monthEnd(next), `${next.slice(0, 8)}${startsOn.slice(8)}`]
  return wanted > last ? last : wanted
}
