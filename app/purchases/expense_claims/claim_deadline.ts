import { addDays, weekdayOf, type Day } from '#core/day'
import { daysIn, nextPeriod, periodOf, type Period } from '#core/period'

/** The last day to hand in a month's claims; a Saturday or a Sunday gives until Monday. */
export function claimDeadline(period: Period, deadlineDay: number): Day {
  const day = `${period}-${String(Math.min(deadlineDay, daysIn(period))).padStart(2, '0')}`
  return addDays(day, { 6: 2, 7: 1 }[weekdayOf(day)] ?? 0)
}

/** The month whose claims may still be handed in on a day. */
export function claimPeriodOn(on: Day, deadlineDay: number): Period {
  const period = periodOf(on)
  return on <= claimDeadline(period, deadlineDay) ? period : nextPeriod(period)
}
