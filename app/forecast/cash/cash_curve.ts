import { shortMonth } from '#activities/account/span'
import { longDay } from '#core/day'
import { longPeriod, periodOf } from '#core/period'
import type { CashMonth } from '#forecast/cash/cash_done'
import type { CashForecast } from '#forecast/cash/cash_forecast'

export const MONTHS_BEFORE = 6

/** The points of a curve: months that are over, today, then what is owed and what is foreseen; each opens its month. */
export function cashCurve(past: CashMonth[], { on, startCents, points }: CashForecast, hrefOf: (query: string) => string) {
  return [
    ...past.map(({ period, cents }) => ({ label: longPeriod(period), short: shortMonth(period), doneCents: cents, href: hrefOf(period) })),
    { label: longDay(on), short: 'auj.', doneCents: startCents, dueCents: startCents, foreseenCents: startCents, href: hrefOf('fait') },
    ...points.map(({ period, dueCents, foreseenCents }) => ({
      label: `fin ${longPeriod(period)}`,
      short: shortMonth(period),
      dueCents,
      foreseenCents,
      href: hrefOf(period === periodOf(on) ? 'reste' : period),
    })),
  ]
}

/** The lowest that the foreseen cash comes to, and when. */
export const lowestPoint = ({ points }: Pick<CashForecast, 'points'>) =>
  points.reduce((low, point) => (point.foreseenCents < low.foreseenCents ? point : low))
