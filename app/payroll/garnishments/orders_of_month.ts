import { firstDay, lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { GarnishmentOrder } from '#payroll/engine/types'
import { takenSoFar } from '#payroll/garnishments/taken_so_far'

/** The orders that each contract's pay of a month must serve, oldest first, with what is left of each. */
export async function ordersOfMonth(contractIds: number[], period: Period, trx: Transaction): Promise<Map<number, GarnishmentOrder[]>> {
  const rows = await trx
    .from('garnishments')
    .whereIn('contract_id', contractIds)
    .where('notified_on', '<=', lastDay(period))
    .where((open) => open.whereNull('lifted_on').orWhere('lifted_on', '>', firstDay(period)))
    .orderBy('notified_on')
    .orderBy('id')
  const taken = await takenSoFar(
    rows.map(({ id }) => id),
    trx
  )
  const orders = new Map<number, GarnishmentOrder[]>()
  for (const row of rows) {
    const leftCents = row.total_cents === null ? null : Number(row.total_cents) - (taken.get(row.id) ?? 0)
    if (leftCents === 0) continue
    const monthlyCents = row.monthly_cents === null ? null : Number(row.monthly_cents)
    const order = { id: row.id, owedTo: row.creditor_id, kind: row.kind, dependants: row.dependants, monthlyCents, leftCents }
    orders.set(row.contract_id, [...(orders.get(row.contract_id) ?? []), order])
  }
  return orders
}
