import { postContributions } from '#activities/post_contributions'
import { stagesIn } from '#contracts/stages'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'

/** Posts the month's contributions, the floors set by the contracts in force. Throws what postContributions refuses. */
export const postMonthlyContributions = (period: Period, on: Day, by: { id: number } | null, trx?: Transaction) =>
  inTransaction(async (trx_) => postContributions(period, await stagesIn(period, trx_), on, by, trx_), trx)
