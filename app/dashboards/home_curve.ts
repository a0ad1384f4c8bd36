import type { ActivityRow } from '#activities/activities_queue'
import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { longPeriod, periodOf } from '#core/period'
import { cashCurve, lowestPoint, MONTHS_BEFORE } from '#forecast/cash/cash_curve'
import { cashByMonth } from '#forecast/cash/cash_done'
import { cashForecast } from '#forecast/cash/cash_forecast'
import type User from '#identity/user'

/** The treasury as one looks at it every day: one's own activity for an entrepreneur, the house for who decides of its advances. */
export async function homeCurve(user: User, main: ActivityRow | undefined, on: Day) {
  if (!main && !user.may('advances')) return null
  const forecast = await cashForecast(on, main?.id)
  const past = await cashByMonth(periodOf(on), MONTHS_BEFORE, main?.id)
  const { period, foreseenCents } = lowestPoint(forecast)
  const own = main ? `activite=${main.code}&` : ''
  return {
    title: main ? `Trésorerie, ${main.tradeName}` : 'Trésorerie de la coopérative',
    href: `/tresorerie${main ? `?activite=${main.code}` : ''}`,
    lead: `Au plus bas fin ${longPeriod(period)}\u00A0: ${formatCents(foreseenCents)}.`,
    points: cashCurve(past, forecast, (month) => `/tresorerie?${own}mois=${month}#mois`),
  }
}
