import { addDays, weekdayOf, type Day } from '#core/day'
import { isPublicHoliday } from '#core/public_holidays'

/** Monday to Friday but holidays (jours ouvrés). */
export const isWorkingDay = (day: Day) => weekdayOf(day) <= 5 && !isPublicHoliday(day)

/** The day itself, or the next one on which somebody works: how a date limit is postponed. */
export const nextWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1)))

/** The last of so many working days counted from the day after. */
export function workingDaysAfter(from: Day, count: number): Day {
  let day = from
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
