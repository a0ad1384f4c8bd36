import { DateTime } from 'luxon'
import { addDays, addMonths, type Day } from '#core/day'

export type Duration = { months: number; days: number }

/** Full months and remaining days from one day to another, both included: 15/02 to 14/10 is eight months. */
export function durationOf(from: Day, to: Day): Duration {
  const end = DateTime.fromISO(addDays(to, 1), { zone: 'utc' })
  const { months, days } = end.diff(DateTime.fromISO(from, { zone: 'utc' }), ['months', 'days'])
  return { months: Math.max(months, 0), days: Math.max(Math.round(days), 0) }
}

export const addUp = (durations: Duration[]): Duration => ({
  months: durations.reduce((total, { months }) => total + months, 0),
  days: durations.reduce((total, { days }) => total + days, 0),
})

export const before = (day: Day, { months, days }: Duration): Day => addDays(addMonths(day, -months), -days)
