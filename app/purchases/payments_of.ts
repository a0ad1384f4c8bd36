import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export type PaymentMade = { on: Day; cents: number; label: string; piece: string; entryId: number }

/** How what the house owed for a thing was settled: payments and waivers, oldest first. */
export async function paymentsOf(source: string): Promise<PaymentMade[]> {
  const rows = await db
    .from('entries as e')
    .join('entry_lines as owed', 'owed.entry_id', 'e.id')
    .join('settlements as s', 's.credit_line_id', 'owed.id')
    .join('entry_lines as paid', 'paid.id', 's.debit_line_id')
    .join('entries as p', 'p.id', 'paid.entry_id')
    .where('e.source', source)
    .whereNull('s.undone_on')
    .orderBy('s.id')
    .select('s.settled_on', 's.amount_cents', 'p.label', 'p.piece', 'p.id')
  return rows.map((row) => ({
    on: row.settled_on,
    cents: Number(row.amount_cents),
    label: row.label,
    piece: row.piece,
    entryId: row.id,
  }))
}
