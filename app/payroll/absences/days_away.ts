import { addDays, daysBetween, earliest, latest, weekdayOf, type Day } from '#core/day'
import { firstDay, lastDay, type Period } from '#core/period'
import { isPublicHoliday } from '#core/public_holidays'
import type { AbsenceKind } from '#payroll/absences/absence'

/** The share of an absence that falls in one month. */
export type MonthAbsence = {
  kind: AbsenceKind
  from: Day
  to: Day
  /** Calendar days; working days (jours ouvrables) for paid leave. */
  days: number
}

export function shareOfMonth(kind: AbsenceKind, startsOn: Day, endsOn: Day, period: Period): MonthAbsence {
  const from = latest(startsOn, firstDay(period))
  const to = earliest(endsOn, lastDay(period))
  return { kind, from, to, days: kind === 'leave' ? workableDays(from, to) : daysBetween(from, to) + 1 }
}

/** Every day of the week but the day of rest and public holidays (C. trav. L3141-3, L3133-1). */
export function workableDays(from: Day, to: Day): number {
  let days = 0
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) !== 7 && !isPublicHoliday(day)) days += 1
  return days
}

export const daysAway = (absences: MonthAbsence[], ...kinds: AbsenceKind[]) =>
  absences.filter(({ kind }) => kinds.includes(kind)).reduce((total, { days }) => total + days, 0)
