import { DateTime } from 'luxon'

/** A legal date is a day: a plain `YYYY-MM-DD`, the same in both databases, compared as text. */
export type Day = string & { readonly __day?: never }

export class NotADay extends Error {
  constructor(value: unknown) {
    super(`« ${String(value)} » n'est pas une date (AAAA-MM-JJ).`)
  }
}

/** Reads a day. Throws NotADay on anything but a real calendar date written `YYYY-MM-DD`. */
export function day(value: string): Day {
  if (!isDay(value)) throw new NotADay(value)
  return value
}

export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid

const on = (value: Day) => DateTime.fromISO(value, { zone: 'utc' })
const toDay = (value: DateTime) => value.toISODate() as Day

export const addDays = (value: Day, days: number) => toDay(on(value).plus({ days }))
export const addMonths = (value: Day, months: number) => toDay(on(value).plus({ months }))
export const addYears = (value: Day, years: number) => toDay(on(value).plus({ years }))
export const daysBetween = (from: Day, to: Day) => on(to).diff(on(from), 'days').days
export const yearOf = (value: Day) => Number(value.slice(0, 4))
export const monthEnd = (value: Day) => toDay(on(value).endOf('month'))
export const monthStart = (value: Day) => toDay(on(value).startOf('month'))
export const weekdayOf = (value: Day) => on(value).weekday
export const earliest = (...days: Day[]) => days.reduce((a, b) => (b < a ? b : a))
export const latest = (...days: Day[]) => days.reduce((a, b) => (b > a ? b : a))

/** `2026-03-01` → `1er mars 2026`. */
export function longDay(value: Day): string {
  const text = on(value).setLocale('fr').toFormat('d MMMM yyyy')
  return text.replace(/^1 /, '1er ').replaceAll(' ', '\u00A0')
}

/** `2026-03-01` → `01/03/2026`. */
export const shortDay = (value: Day) => on(value).toFormat('dd/MM/yyyy')

/** `2026-03-01` → `1er mars`, for lists where the year is plain. */
export const dayAndMonth = (value: Day) => longDay(value).replace(/.\d{4}$/, '')
