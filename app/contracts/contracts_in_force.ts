import Contract from '#contracts/contract'
import { firstDay, lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

/** Contracts that ran at least a day of the month, with their person and activity, by activity code. */
export async function contractsInForce(period: Period, trx?: Transaction): Promise<Contract[]> {
  const contracts = await Contract.query({ client: trx })
    .where('starts_on', '<=', lastDay(period))
    .whereRaw('COALESCE(ended_on, ends_on, ?) >= ?', ['9999-12-31', firstDay(period)])
    .preload('person')
    .preload('activity')
    .orderBy('starts_on')
    .orderBy('id')
  return contracts.sort((a, b) => a.activity.code.localeCompare(b.activity.code))
}
