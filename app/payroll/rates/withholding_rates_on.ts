import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/** Personal withholding rates in force on a day, in basis points, by person; who is not there gets the neutral grid. */
export async function withholdingRatesOn(on: Day, personIds: number[], trx?: Transaction): Promise<Map<number, number>> {
  if (personIds.length === 0) return new Map()
  const rows = await (trx ?? db)
    .from('withholding_rates')
    .whereIn('person_id', personIds)
    .where('valid_from', '<=', on)
    .where((open) => open.whereNull('valid_to').orWhere('valid_to', '>=', on))
    .orderBy('valid_from')
    .orderBy('id')
  return new Map(rows.map((row) => [row.person_id, Number(row.rate_bps)]))
}
