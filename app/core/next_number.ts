import type { Transaction } from '#core/transaction'
import { isDuplicate } from '#core/database_errors'

/**
 * The next number of a series, dense: the counter row is written first in the transaction of what it numbers,
 * so that two clients wait for each other and a rolled back one leaves no gap.
 */
export async function nextNumber(series: string, scope: string | number, trx: Transaction): Promise<number> {
  const row = { series, scope: String(scope) }
  const touched = await trx.from('counters').where(row).increment('value', 1)
  if (Number(touched) === 0) await openSeries(row, trx)
  const { value } = await trx.from('counters').where(row).firstOrFail()
  return Number(value)
}

async function openSeries(row: { series: string; scope: string }, trx: Transaction) {
  try {
    await trx.table('counters').insert({ ...row, value: 1 })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await trx.from('counters').where(row).increment('value', 1)
  }
}
