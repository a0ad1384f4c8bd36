import { addDays, weekdayOf, type Day } from '#core/day'
import { isPublicHoliday } from '#core/public_holidays'
import { nextWorkingDay } from '#core/working_days'

/**
 * The clocks of a mutual termination: fifteen calendar days to withdraw, counted from the day after the signature
 * (C. trav. L1237-13); then the administration has fifteen working days from the day after it receives the request
 * (L1237-14), and its silence approves. A delay that ends on a Saturday, a Sunday or a holiday runs to the next working day
 * (R1231-1).
 */
export type TerminationClocks = { withdrawUntil: Day; requestFrom: Day; requestedOn: Day; approvedOn: Day; earliestLastDay: Day }

export function terminationClocks(signedOn: Day, requestedOn?: Day): TerminationClocks {
  const withdrawUntil = nextWorkingDay(addDays(signedOn, 15))
  const requestFrom = addDays(withdrawUntil, 1)
  const asked = requestedOn ?? requestFrom
  const approvedOn = nextWorkingDay(afterWorkingDays(asked, 15))
  return { withdrawUntil, requestFrom, requestedOn: asked, approvedOn, earliestLastDay: addDays(approvedOn, 1) }
}

export const earliestLastDay = (signedOn: Day) => terminationClocks(signedOn).earliestLastDay

/** Working days are all but Sundays and holidays (jours ouvrables). */
function afterWorkingDays(from: Day, count: number): Day {
  let day = from
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (weekdayOf(day) !== 7 && !isPublicHoliday(day)) left -= 1
  }
  return day
}
