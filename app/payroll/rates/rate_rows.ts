import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'
import type { RateRow } from '#payroll/engine/types'

let kept: { mark: string; rows: RateRow[] } | null = null

/** Every dated rate, in the order in which they were added. Rows are only appended, so they are read again when one came. */
export async function rateRows(trx?: Transaction): Promise<RateRow[]> {
  const client = trx ?? db
  const [{ last, count }] = await client.from('payroll_rates').max('id as last').count('* as count')
  const mark = `${last}:${count}`
  if (kept?.mark !== mark) kept = { mark, rows: await readRows(client) }
  return kept.rows
}

/** To be called by whoever appends a rate. */
export const forgetRates = () => (kept = null)

async function readRows(client: Transaction | typeof db): Promise<RateRow[]> {
  const rows = await client.from('payroll_rates').orderBy('id')
  return rows.map((row) => ({
    code: row.code,
    unit: row.unit,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    value: JSON.parse(row.rate_values),
    source: row.source,
    checkedOn: row.checked_on,
    confirmed: Boolean(row.is_confirmed),
  }))
}
