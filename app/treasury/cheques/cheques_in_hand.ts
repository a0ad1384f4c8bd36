import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/** Where cheques wait between the customer and the bank. */
export const CHEQUES = '511200'

export type Cheque = { entryId: number; receivedOn: Day; label: string; piece: string; drawer: string; amountCents: number }

/** Cheques received that no remittance holds, the oldest first; an entry that was reversed received none. */
export async function chequesInHand(trx?: Transaction): Promise<Cheque[]> {
  const client = trx ?? db
  const moved = client
    .from('entry_lines')
    .where('account', CHEQUES)
    .groupBy('entry_id')
    .havingRaw('SUM(debit_cents - credit_cents) > 0')
    .select('entry_id', db.raw('SUM(debit_cents - credit_cents) AS cents'))
  // A cross join keeps SQLite to this order: from the few lines of 511200 to their entries, never over every entry.
  const received = await client
    .from(moved.as('c'))
    .crossJoin('entries as e', () => {})
    .leftJoin('entries as r', 'r.reverses_id', 'e.id')
    .leftJoin('cheque_remittance_items as i', 'i.held_entry_id', 'e.id')
    .leftJoin('cheque_remittances as d', 'd.entry_id', 'e.id')
    .whereColumn('e.id', 'c.entry_id')
    .whereNot('e.journal', 'AN')
    .whereNull('e.reverses_id')
    .whereNull('r.id')
    .whereNull('i.id')
    .whereNull('d.id')
    .orderBy('e.posted_on')
    .orderBy('e.id')
    .select('e.id', 'e.posted_on', 'e.label', 'e.piece', 'c.cents')
  const drawers = await drawersOf(
    received.map((row) => row.id),
    client
  )
  return received.map((row) => ({
    entryId: row.id,
    receivedOn: row.posted_on,
    label: row.label,
    piece: row.piece,
    drawer: drawers.get(row.id) ?? row.label,
    amountCents: Number(row.cents),
  }))
}

async function drawersOf(entryIds: number[], client: Transaction | typeof db): Promise<Map<number, string>> {
  const rows = await client
    .from('entry_lines as l')
    .join('third_parties as t', 't.id', 'l.third_party_id')
    .whereIn('l.entry_id', entryIds)
    .orderBy('l.position', 'desc')
    .select('l.entry_id', 't.name')
  return new Map(rows.map((row) => [row.entry_id, row.name]))
}
