import db from '@adonisjs/lucid/services/db'
import type Contract from '#contracts/contract'
import { earliest } from '#core/day'
import { lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

/**
 * The monthly fixed part of a contract in a period, in cents: a lump sum (C. trav. R7331-11), the last one agreed by the
 * end of the month, or by the end of the contract in it.
 */
export async function fixedPartOn(contract: Contract, period: Period, trx?: Transaction): Promise<number> {
  const until = earliest(lastDay(period), contract.lastDay ?? lastDay(period))
  const amendment = await (trx ?? db)
    .from('amendments')
    .where('contract_id', contract.id)
    .where('effective_on', '<=', until)
    .whereNotNull('fixed_part_cents')
    .orderBy('effective_on', 'desc')
    .orderBy('number', 'desc')
    .first()
  return Number(amendment?.fixed_part_cents ?? contract.fixedPartCents)
}
