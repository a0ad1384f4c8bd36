import type { Transaction } from '#core/transaction'

/** What the books have written off each asset already, brought forward included, in cents. */
export async function wornOff(assetIds: number[], trx: Transaction): Promise<Map<number, number>> {
  const rows = await trx
    .from('assets as a')
    .leftJoin('depreciations as d', 'd.asset_id', 'a.id')
    .whereIn('a.id', assetIds)
    .groupBy('a.id', 'a.brought_forward_cents')
    .select('a.id', 'a.brought_forward_cents')
    .sum('d.amount_cents as posted')
  return new Map(rows.map((row) => [row.id, Number(row.brought_forward_cents) + Number(row.posted ?? 0)]))
}
