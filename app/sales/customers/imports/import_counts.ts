import db from '@adonisjs/lucid/services/db'
import type { Outcome } from '#sales/customers/imports/customer_import_row'

/** How many lines of an import were added, known already, refused. */
export async function importCounts({ id }: { id: number }): Promise<Record<Outcome, number>> {
  const rows = await db.from('customer_import_rows').where('import_id', id).groupBy('outcome').select('outcome').count('* as counted')
  const of = (outcome: Outcome) => Number(rows.find((row) => row.outcome === outcome)?.counted ?? 0)
  return { refused: of('refused'), added: of('added'), known: of('known') }
}
