import { addToPeriod, longPeriod, nextPeriod, periodOf, type Period } from '#core/period'
import { sum } from '#core/cents'
import type { BooksToday } from '#forecast/cash/books_today'
import type { CashRow } from '#forecast/cash/cash_row'
import { atOnce, dayIn } from '#forecast/cash/expected_days'

/**
 * The VAT of each return to come: what the books hold already, and what comes due or deductible as money moves. An
 * activity settles with shared services, in debt or in credit; the house pays the whole, or carries its credit forward.
 */
export function vatAhead(books: BooksToday, rows: CashRow[]): CashRow[] {
  const { months, house, on, activityIds, sharedId, held } = books
  const returns = [...new Set(months.map((period) => returnEnding(period, house.vatEvery)))]
  const taxes = Map.groupBy(
    rows.filter(({ vatCents }) => vatCents),
    (row) => `${row.activityId}:${returnEnding(periodOf(row.on), house.vatEvery)}:${row.kind}`
  )
  let creditCents = Math.max(0, held(sharedId, '44567'))
  return returns.flatMap((period, rank) => {
    const label = `TVA, déclaration ${ofReturn(period, house.vatEvery)}`
    const paidOn = atOnce(dayIn(nextPeriod(period), house.ca3Day), on)
    const own = activityIds.flatMap((id) =>
      (['due', 'foreseen'] as const).map((kind): CashRow => {
        const booked = rank === 0 && kind === 'due' ? -held(id, '44571', '4452', '44562', '44566') || 0 : 0
        const coming = sum((taxes.get(`${id}:${period}:${kind}`) ?? []).map((row) => row.vatCents!))
        return {
          activityId: id,
          nature: 'vat',
          kind,
          on: paidOn,
          label,
          cents: -(booked + coming) || 0,
        }
      })
    )
    if (books.activityId) return own.filter(({ cents }) => cents !== 0)
    const owed = -sum(own.map(({ cents }) => cents))
    const paid = Math.max(0, owed - creditCents)
    creditCents = Math.max(0, creditCents - owed)
    const carried: CashRow = {
      activityId: sharedId,
      nature: 'vat',
      kind: 'foreseen',
      on: paidOn,
      label: 'Crédit de TVA reporté',
      cents: owed - paid,
    }
    return [...own, carried].filter(({ cents }) => cents !== 0)
  })
}

/** The last month of the return that a month belongs to: itself, or the end of its quarter (CIBS D161-26, D161-27). */
const returnEnding = (period: Period, every: string): Period =>
  every === 'quarter' ? addToPeriod(period, (12 - Number(period.slice(5))) % 3) : period

const ofReturn = (period: Period, every: string) =>
  every === 'quarter' ? `du trimestre fini en ${longPeriod(period)}` : `de ${longPeriod(period)}`
