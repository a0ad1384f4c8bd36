import type { Transaction } from '#core/transaction'

/** What live payslips took for each order, in cents; a cancelled one gives back what it took. */
export async function takenSoFar(garnishmentIds: number[], trx: Transaction): Promise<Map<number, number>> {
  const rows = await trx
    .from('garnishment_takings as t')
    .join('payslips as s', 's.id', 't.payslip_id')
    .whereIn('t.garnishment_id', garnishmentIds)
    .whereNull('s.cancelled_on')
    .groupBy('t.garnishment_id')
    .select('t.garnishment_id')
    .sum('t.amount_cents as taken')
  return new Map(rows.map((row) => [row.garnishment_id, Number(row.taken)]))
}
