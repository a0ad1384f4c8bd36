import { addToPeriod, longPeriod, periodsBetween, yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { RateSet } from '#payroll/engine/types'
import { RateMissing } from '#payroll/rates/rate_missing'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'

export type MonthToPay = {
  period: Period
  /** The rates it is computed with: its own, or those of the last months that are known. */
  rates: RateSet
  isEstimated: boolean
}

/**
 * The months to simulate, each with its rates. A new year's rates are not known before it begins: its months borrow those
 * of the last known ones, in order, so that the year still starts afresh. Throws RateMissing when even the first has none.
 */
export async function monthsToPay(first: Period, count: number, trx?: Transaction): Promise<MonthToPay[]> {
  const known: MonthToPay[] = []
  const periods = periodsBetween(first, addToPeriod(first, count - 1))
  for (const period of periods) {
    try {
      known.push({ period, rates: await ratesOfMonth(period, trx), isEstimated: false })
    } catch (error) {
      if (!(error instanceof RateMissing) || known.length === 0) throw error
      break
    }
  }
  const last = known.at(-1)!.period
  const unknown = periods.slice(known.length)
  const borrowed: MonthToPay[] = []
  for (const [rank, period] of unknown.entries()) {
    borrowed.push({ period, rates: await ratesOfMonth(addToPeriod(last, rank + 1 - unknown.length), trx), isEstimated: true })
  }
  return [...known, ...borrowed]
}

/** Said beside what was estimated. */
export const estimatedSaid = (months: MonthToPay[]) => {
  const first = months.find(({ isEstimated }) => isEstimated)
  return first
    ? `Les taux de ${yearOfPeriod(first.period)} ne sont pas connus\u00A0: à partir de ${longPeriod(first.period)}, ceux d’aujourd’hui servent d’estimation.`
    : null
}
