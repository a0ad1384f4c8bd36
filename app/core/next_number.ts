import type { Transaction } from '#core/transaction'
import { isDuplicate } from '#core/database_errors'

/**
 * The next number of a series, dense: the counter row is written first in the transaction of what it numbers,
 * so that two clients wait for each other and a rolled back one leaves no gap.
 */
export const nextNumber = (series: string, scope: string | number, trx: Transaction) => nextNumbers(series, scope, 1, trx)

/** Takes several numbers in a row, and answers the first. */
export async function nextNumbers(series: string, scope: string | number, count: number, trx: Transaction): Promise<number> {
  const row = { series, scope: String(scope) }
  const touched = await trx.from('counters').where(row).increment('value', count)
  if (Number(touched) === 0) await openSeries(row, count, trx)
  const { value } = await trx.from('counters').where(row).firstOrFail()
  return Number(value) - count + 1
}

async function openSeries(row: { series: string; scope: string }, count: number, trx: Transaction) {
  try {
    await trx.table('counters').insert({ ...row, value: count })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await trx.from('counters').where(row).increment('value', count)
  }
}
