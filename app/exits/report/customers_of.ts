import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export type CustomerShare = { name: string; kind: string; netCents: number; invoices: number; months: number }

/** Who bought during a span, the greatest first, credit notes deducted, deposits told by their final invoice; in how many distinct months tells who comes back. */
export async function customersOf(activityId: number, from: Day, to: Day, exceptNumbers: string[]): Promise<CustomerShare[]> {
  const rows = await db
    .from('invoices as i')
    .join('customers as c', 'c.id', 'i.customer_id')
    .leftJoin('invoices as o', 'o.id', 'i.corrects_id')
    .where('i.activity_id', activityId)
    .whereNotNull('i.number')
    .whereRaw("COALESCE(o.kind, i.kind) <> 'deposit_invoice'")
    .whereBetween('i.issued_on', [from, to])
    .whereNotIn('i.number', exceptNumbers.length > 0 ? exceptNumbers : [''])
    .select(db.raw('COALESCE(c.merged_into_id, c.id) AS id'), 'c.name', 'c.kind as customer_kind', 'i.kind', 'i.net_cents', 'i.issued_on')
  return [...Map.groupBy(rows, (row) => row.id).values()]
    .map((same) => ({
      name: same[0].name,
      kind: same[0].customer_kind,
      netCents: same.reduce((total, row) => total + (row.kind === 'credit_note' ? -1 : 1) * Math.abs(Number(row.net_cents)), 0),
      invoices: same.filter((row) => row.kind !== 'credit_note').length,
      months: new Set(same.map((row) => row.issued_on.slice(0, 7))).size,
    }))
    .sort((a, b) => b.netCents - a.netCents)
}
