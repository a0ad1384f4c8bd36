import { shareOf } from '#core/cents'
import type { Day } from '#core/day'
import { lastDay, type Period } from '#core/period'

/** What wear is computed from: cents, a day of entry in service, a life in months. */
export type Wear = { costCents: number; inServiceOn: Day; lifeMonths: number }

/**
 * What is worn off in cents at the end of a day: straight line, prorata temporis in days of a year of 360
 * (PCG 214-13; BOI-BIC-AMT-20-10), so that the months of a life add up to the cost to the cent.
 */
export function wornOn({ costCents, inServiceOn, lifeMonths }: Wear, on: Day): number {
  const days = Math.max(0, commercialDays(inServiceOn, on))
  return shareOf(costCents, Math.min(days, lifeMonths * 30), lifeMonths * 30)
}

/** What is worn off at the end of a month. */
export const wornAtEndOf = (asset: Wear, period: Period) => wornOn(asset, lastDay(period))

/** Days from one to the other, both included, in months of 30: the end of any month is its thirtieth day. */
const commercialDays = (from: Day, to: Day) => rankOf(to, to === lastDay(to.slice(0, 7))) - rankOf(from) + 1

function rankOf(day: Day, isMonthEnd = false) {
  const [year, month, date] = day.split('-').map(Number)
  return year * 360 + month * 30 + (isMonthEnd ? 30 : Math.min(date, 30))
}
