import type { Day } from '#core/day'
import { longPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'

export class EarlierPeriodOpen extends Refusal {
  constructor(period: Period) {
    super(`${longPeriod(period)} est encore ouvert : les mois se closent dans l’ordre.`)
  }
}

/** Closes a month: nothing is posted to it any more, the database refuses it too. Months close in order. */
export function closePeriod(period: Period, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const earlier = await trx_
      .from('periods')
      .where('period', '<', period)
      .whereNull('closed_on')
      .whereExists((lines) => lines.from('entries').whereColumn('entries.period', 'periods.period'))
      .orderBy('period')
      .first()
    if (earlier) throw new EarlierPeriodOpen(earlier.period)
    await trx_
      .from('periods')
      .where('period', period)
      .whereNull('closed_on')
      .update({ closed_on: on, closed_by_id: by?.id ?? null })
  }, trx)
}

/** Opens a closed month again; who may decide so, and why, is said by accounting. */
export function reopenPeriod(period: Period, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    await trx_.from('periods').where({ period }).update({ closed_on: null, closed_by_id: null })
  }, trx)
}
