import db from '@adonisjs/lucid/services/db'

/** The lines of the books that wait in a live batch, and which. */
export async function heldLines(): Promise<Map<number, { id: number; number: string }>> {
  const rows = await db
    .from('sepa_transfer_items as i')
    .join('sepa_transfers as t', 't.id', 'i.transfer_id')
    .join('sepa_batches as b', 'b.id', 't.batch_id')
    .whereNotNull('i.held_line_id')
    .select('i.held_line_id', 'b.id', 'b.number')
  return new Map(rows.map((row) => [Number(row.held_line_id), { id: row.id, number: row.number }]))
}
