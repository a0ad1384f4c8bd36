import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/** How many shares somebody holds on a day, and for how much in cents. */
export async function sharesOf(personId: number, on: Day, trx?: Transaction) {
  const row = await (trx ?? db)
    .from('share_movements')
    .where('person_id', personId)
    .where('moved_on', '<=', on)
    .sum('shares as shares')
    .sum('amount_cents as amount_cents')
    .first()
  return { shares: Number(row?.shares ?? 0), amountCents: Number(row?.amount_cents ?? 0) }
}
