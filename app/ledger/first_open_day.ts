import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { firstDay } from '#core/period'
import type { Transaction } from '#core/transaction'

/** The first day on which something can still be posted; null when every month is closed, or none was opened. */
export async function firstOpenDay(trx?: Transaction): Promise<Day | null> {
  const row = await (trx ?? db).from('periods').whereNull('closed_on').orderBy('period').select('period').first()
  return row ? firstDay(row.period) : null
}
