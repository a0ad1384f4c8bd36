import { shareOf, sum } from '#core/cents'
import { latest } from '#core/day'
import { lastDay, periodOf } from '#core/period'
import type { BooksToday } from '#forecast/cash/books_today'
import type { CashRow, ForeseenMonth, ForeseenSale } from '#forecast/cash/cash_row'
import type { Hypothesis } from '#forecast/cash/hypotheses'
import type { UsualMonths } from '#forecast/cash/usual_months'

/**
 * What each month ahead brings before tax: sales, the materials and subcontracting they take at the ratio of the last
 * twelve months, and running costs, measured or told. The current month has spent part of its costs already: only what it sells counts.
 */
export function monthsAhead(
  { months, activityIds }: BooksToday,
  sales: ForeseenSale[],
  hypotheses: Map<number, Hypothesis>,
  usual: UsualMonths
): ForeseenMonth[] {
  const sold = Map.groupBy(sales, ({ activityId, invoicedOn }) => `${activityId}:${periodOf(invoicedOn)}`)
  return activityIds.flatMap((activityId) => {
    const { materialsCents, turnoverCents, monthlyCostsCents } = usual.of(activityId)
    const costsCents = hypotheses.get(activityId)?.monthlyCostsCents ?? monthlyCostsCents
    return months.map((period, rank) => {
      const netCents = sum((sold.get(`${activityId}:${period}`) ?? []).map((sale) => sale.netCents))
      const ratio = Math.min(Math.max(0, materialsCents), Math.max(0, turnoverCents))
      return {
        activityId,
        period,
        netCents,
        materialsCents: shareOf(netCents, ratio, turnoverCents),
        costsCents: rank === 0 ? 0 : costsCents,
      }
    })
  })
}

/** Sales as money that comes in, with their VAT. */
export const salesRows = (sales: ForeseenSale[]): CashRow[] =>
  sales.map(({ activityId, nature, label, paidOn, netCents, vatCents, href }) => ({
    activityId,
    nature,
    kind: 'foreseen',
    on: paidOn,
    label,
    cents: netCents + vatCents,
    vatCents,
    href,
  }))

/** What one buys is paid at the end of its month, with the VAT that activities deduct on what they buy. */
export function costRows({ on }: BooksToday, months: ForeseenMonth[], usual: UsualMonths): CashRow[] {
  const ends = new Map([...new Set(months.map(({ period }) => period))].map((period) => [period, latest(lastDay(period), on)]))
  return months.flatMap(({ activityId, period, materialsCents, costsCents }) => {
    const { costVatCents, taxedCostsCents } = usual.of(activityId)
    const row = (nature: 'purchases' | 'costs', label: string, netCents: number): CashRow => {
      const vatCents = Math.max(0, shareOf(netCents, costVatCents, taxedCostsCents))
      return {
        activityId,
        nature,
        kind: 'foreseen',
        on: ends.get(period)!,
        label,
        cents: -netCents - vatCents,
        vatCents: -vatCents || 0,
      }
    }
    return [row('purchases', 'Achats et sous-traitance', materialsCents), row('costs', 'Frais habituels', costsCents)].filter(({ cents }) => cents !== 0) // prettier-ignore
  })
}
