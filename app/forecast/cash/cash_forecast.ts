import { sharedServices } from '#activities/shared_services'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { lastDay, periodOf, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { advancesAhead } from '#forecast/cash/advances_ahead'
import { booksToday } from '#forecast/cash/books_today'
import type { CashRow, ForeseenMonth } from '#forecast/cash/cash_row'
import { contributionsAhead } from '#forecast/cash/contributions_ahead'
import { customersDue } from '#forecast/cash/customers_due'
import { debtsDue } from '#forecast/cash/debts_due'
import { hypotheses, type Hypothesis } from '#forecast/cash/hypotheses'
import { costRows, monthsAhead, salesRows } from '#forecast/cash/months_ahead'
import { payAhead } from '#forecast/cash/pay_ahead'
import { paymentHabits } from '#forecast/cash/payment_habits'
import { salesAhead } from '#forecast/cash/sales_ahead'
import { usualMonths, type Usual } from '#forecast/cash/usual_months'
import { vatAhead } from '#forecast/cash/vat_ahead'

export type CashPoint = {
  period: Period
  /** Cash at the end of the month, in cents: what is owed already alone, then with all that is foreseen. */
  dueCents: number
  foreseenCents: number
}

export type CashForecast = {
  on: Day
  startCents: number
  rows: CashRow[]
  points: CashPoint[]
  /** What an activity keeps of each month ahead before its pay, in cents: sales less costs and contribution. */
  months: ForeseenMonth[]
  usualDays: number | null
  hypothesis: Hypothesis | null
  /** Of the activity asked. */
  usual: Usual | null
  payRefusal: string | null
}

/**
 * The cash of an activity, or of the house, until twelve months are over: from the money it has, row by row, in cents.
 * Shared services settle with every activity, so that theirs is read in the forecast of the whole house.
 */
export async function cashForecast(on: Day, activityId?: number, trx?: Transaction): Promise<CashForecast> {
  const { id: sharedId } = await sharedServices(trx)
  const read = activityId === sharedId ? undefined : activityId
  const books = await booksToday(on, { activityId: read, sharedId }, trx)
  const habits = await paymentHabits(on, read, trx)
  const expected = await hypotheses(on, read, trx)
  const usual = await usualMonths(books)
  const sales = await salesAhead(books, habits, expected, usual)
  const months = monthsAhead(books, sales, expected, usual)
  const pay = await payAhead(books, expected)

  const moving = [
    ...(await customersDue(books, habits)),
    ...(await debtsDue(books)),
    ...(await advancesAhead(books)),
    ...salesRows(sales),
    ...costRows(books, months, usual),
    ...pay.rows,
    ...(await contributionsAhead(books, months)),
  ]
  const until = lastDay(books.months.at(-1)!)
  const rows = [...moving, ...vatAhead(books, moving)]
    .filter((row) => row.on <= until && (activityId ? row.activityId === activityId : !row.crosses))
    .sort((a, b) => a.on.localeCompare(b.on))
  const startCents = sum((activityId ? [activityId] : books.activityIds).map((id) => books.held(id, '5')))
  return {
    on,
    startCents,
    rows,
    points: pointsOf(startCents, rows, books.months),
    months: activityId ? months.filter((month) => month.activityId === activityId) : months,
    usualDays: habits.usualDays,
    hypothesis: activityId ? (expected.get(activityId) ?? null) : null,
    usual: activityId ? usual.of(activityId) : null,
    payRefusal: pay.refusal,
  }
}

/** Each point is the one before it and the rows of its month. */
function pointsOf(startCents: number, rows: CashRow[], months: Period[]): CashPoint[] {
  const byMonth = Map.groupBy(rows, (row) => periodOf(row.on))
  let [dueCents, foreseenCents] = [startCents, startCents]
  return months.map((period) => {
    for (const { kind, cents } of byMonth.get(period) ?? []) {
      foreseenCents += cents
      if (kind === 'due') dueCents += cents
    }
    return { period, dueCents, foreseenCents }
  })
}
