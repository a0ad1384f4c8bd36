import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'

export const euros = formatCents

/** Debits less credits of all lines, by a column. */
export async function sumBy(column: string): Promise<{ key: string | number; cents: number }[]> {
  const rows = await db.from('entry_lines').groupBy(column).select(column, db.raw('SUM(debit_cents - credit_cents) AS cents'))
  return rows.map((row) => ({ key: row[column], cents: Number(row.cents) }))
}
