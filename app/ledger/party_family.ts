import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'

/**
 * A third party entered twice has two auxiliary accounts, and lines sealed under each. Merged, they stay two accounts in
 * the books and are one party to whoever settles or asks what is owed: no line is touched, no transfer is written.
 */
export const familyOf = (thirdPartyId: number) =>
  db.from('third_parties').where('id', thirdPartyId).orWhere('merged_into_id', thirdPartyId).select('id')

/** Are these two auxiliary accounts those of one party? */
export async function areOneParty(one: number | null, other: number | null, trx: Transaction): Promise<boolean> {
  if (one === other) return true
  if (!one || !other) return false
  const rows = await trx.from('third_parties').whereIn('id', [one, other]).select('id', 'merged_into_id')
  return new Set(rows.map((row) => row.merged_into_id ?? row.id)).size === 1
}
