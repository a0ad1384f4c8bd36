import { addDays, addMonths, latest, type Day } from '#core/day'
import { lastDay, type Period } from '#core/period'

/** How long one waits for what should have come already. */
const LATE_DAYS = 30

/** The day itself when it is still to come; what is late is waited for a month from today. */
export const stillToCome = (day: Day, on: Day): Day => (day >= on ? day : addDays(on, LATE_DAYS))

/** A debt that is past its day goes out at once. */
export const atOnce = (day: Day, on: Day): Day => latest(day, on)

/** A day of a month, or its last one when the month is shorter. */
export function dayIn(period: Period, dayOfMonth: number): Day {
  const [last, wanted] = [lastDay(period), `${period}-${String(dayOfMonth).padStart(2, '0')}`]
  return wanted > last ? last : wanted
}

/** The next time that a day of the month comes round, today included. */
export function nextOnDay(on: Day, dayOfMonth: number): Day {
  const here = dayIn(on.slice(0, 7), dayOfMonth)
  return here >= on ? here : dayIn(addMonths(`${on.slice(0, 7)}-01`, 1).slice(0, 7), dayOfMonth)
}
