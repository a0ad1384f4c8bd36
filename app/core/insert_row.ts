import type { Transaction } from '#core/transaction'

/** Inserts a plain row and answers its id, on both databases. */
export async function insertRow(table: string, row: Record<string, unknown>, client: Transaction): Promise<number> {
  const [id] = await client.table(table).insert(row)
  return Number(id)
}
