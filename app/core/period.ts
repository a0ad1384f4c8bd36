import { DateTime } from 'luxon'
import type { Day } from '#core/day'

/** A month of the books: `YYYY-MM`, compared as text. */
export type Period = string & { readonly __period?: never }

export const isPeriod = (value: unknown): value is Period => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

export const periodOf = (value: Day): Period => value.slice(0, 7)
export const firstDay = (period: Period): Day => `${period}-01`
export const lastDay = (period: Period): Day => DateTime.fromISO(`${period}-01`, { zone: 'utc' }).endOf('month').toISODate()!
export const addToPeriod = (period: Period, months: number): Period =>
  DateTime.fromISO(`${period}-01`, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM')
export const nextPeriod = (period: Period) => addToPeriod(period, 1)
export const previousPeriod = (period: Period) => addToPeriod(period, -1)
export const yearOfPeriod = (period: Period) => Number(period.slice(0, 4))
export const daysIn = (period: Period) => Number(lastDay(period).slice(8))

/** Every month from one to the other, both included. */
export function periodsBetween(from: Period, to: Period): Period[] {
  const periods: Period[] = []
  for (let period = from; period <= to; period = nextPeriod(period)) periods.push(period)
  return periods
}

/** `2026-03` → `mars 2026`. */
export const longPeriod = (period: Period) =>
  DateTime.fromISO(`${period}-01`, { zone: 'utc', locale: 'fr' }).toFormat('MMMM yyyy').replace(' ', '\u00A0')

/** `2026-10` → `d’octobre 2026`, `2026-11` → `de novembre 2026`. */
export const ofPeriod = (period: Period) => {
  const month = longPeriod(period)
  return /^[aeiouyé]/i.test(month) ? `d’${month}` : `de ${month}`
}
