import Activity from '#activities/activity'
import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { addToPeriod, periodOf, type Period } from '#core/period'
import { assumptionsOf } from '#forecast/cash/assumptions'
import { cashCurve, lowestPoint, MONTHS_BEFORE } from '#forecast/cash/cash_curve'
import { cashByMonth, cashMoves, type CashMove } from '#forecast/cash/cash_done'
import { cashForecast, type CashForecast } from '#forecast/cash/cash_forecast'
import { monthDone, monthToCome, type MonthTold } from '#forecast/cash/month_told'
import type User from '#identity/user'

/** `fait`: the current month so far; `reste`: what is left of it; otherwise a month, over or to come. */
export type AskedMonth = Period | 'fait' | 'reste'

export type TreasuryPage = {
  forecast: CashForecast
  points: ReturnType<typeof cashCurve>
  lowest: ReturnType<typeof lowestPoint>
  told: MonthTold
  assumptions: string[]
}

/** The forecast as a page shows it: the curve, and the month that was clicked with its rows. */
export async function treasuryPage(on: Day, activity: Activity | null, asked: AskedMonth, user: User): Promise<TreasuryPage> {
  const forecast = await cashForecast(on, activity?.id)
  const past = await cashByMonth(periodOf(on), MONTHS_BEFORE + 1, activity?.id)
  const own = activity ? `activite=${activity.code}&` : ''
  return {
    forecast,
    points: cashCurve(past.slice(1), forecast, (month) => `/tresorerie?${own}mois=${month}#mois`),
    lowest: lowestPoint(forecast),
    told: await toldMonth(on, activity, asked, forecast, user),
    assumptions: assumptionsOf(forecast, await Cooperative.current()),
  }
}

async function toldMonth(on: Day, activity: Activity | null, asked: AskedMonth, forecast: CashForecast, user: User): Promise<MonthTold> {
  const current = periodOf(on)
  const period = asked === 'fait' || asked === 'reste' ? current : asked
  if (asked === 'fait' || period < current) {
    const [before] = await cashByMonth(period, 1, activity?.id)
    return monthDone(period, before.cents, await cashMoves(period, on, activity?.id), entryOf(activity, user))
  }
  const before = forecast.points.find((point) => point.period === addToPeriod(period, -1))
  const codes = activity ? new Map<number, string>() : await codesOf()
  return monthToCome(period, before?.foreseenCents ?? forecast.startCents, forecast.rows, codes)
}

/** Where a move is told: its entry for who reads the books, the activity's own entries for who runs it. */
const entryOf =
  (activity: Activity | null, user: User) =>
  ({ entryId, postedOn }: CashMove) =>
    user.may('books', 'books_readonly')
      ? `/livres/ecritures/${entryId}`
      : activity
        ? `/activites/${activity.code}/ecritures?du=${periodOf(postedOn)}&au=${periodOf(postedOn)}&compte=5`
        : undefined

async function codesOf(): Promise<Map<number, string>> {
  const activities = await Activity.query().select('id', 'code')
  return new Map(activities.map(({ id, code }) => [id, code]))
}
