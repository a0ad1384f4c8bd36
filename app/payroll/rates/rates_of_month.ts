import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { RateSet } from '#payroll/engine/types'
import { employerRates } from '#payroll/rates/employer_rates'
import { rateRows } from '#payroll/rates/rate_rows'
import { rateSet } from '#payroll/rates/rate_set'

/** The rates of a month in this house. Throws RateMissing, which names the rate and the month. */
export const ratesOfMonth = async (period: Period, trx?: Transaction): Promise<RateSet> =>
  rateSet(await rateRows(trx), period, await employerRates(trx))
