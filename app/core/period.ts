import type { Day } from '#core/day'

/** A month of the books: `YYYY-MM`, compared as text. */
export type Period = string & { readonly __period?: never }

export const isPeriod = (value: unknown): value is Period => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

export const periodOf = (value: Day): Period => value.slice(0, 7)
export const firstDay = (period: Period): Day => `${period}-01`
export const lastDay = (period: Period): Day => `${period}-${lengthOf(period)}`

/** Whole numbers, since pages ask it thousands of times. */
export function addToPeriod(period: Period, months: number): Period {
  const count = yearOfPeriod(period) * 12 + Number(period.slice(5)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function lengthOf(period: Period): number {
  const [year, month] = [yearOfPeriod(period), Number(period.slice(5))]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : LENGTHS[month - 1]
}

/** How many months after one the other comes. */
export const monthsBetween = (from: Period, to: Period) =>
  (yearOfPeriod(to) - yearOfPeriod(from)) * 12 + Number(to.slice(5)) - Number(from.slice(5))

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

const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']

/** `2026-03` → `mars 2026`. */
export const longPeriod = (period: Period) => `${MONTHS[Number(period.slice(5)) - 1]}\u00A0${period.slice(0, 4)}`

/** `2026-10` → `d’octobre 2026`, `2026-11` → `de novembre 2026`. */
export const ofPeriod = (period: Period) => {
  const month = longPeriod(period)
  return /^[aeiouyé]/i.test(month) ? `d’${month}` : `de ${month}`
}
