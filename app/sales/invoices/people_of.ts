import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type { SellerFacts } from '#sales/invoices/seller_of'

/** Those who run an activity on a day, as its customers know them. */
export async function peopleOf(activityId: number, on: Day, trx?: Transaction): Promise<SellerFacts['people']> {
  const rows = await (trx ?? db)
    .from('activity_members as m')
    .join('persons as p', 'p.id', 'm.person_id')
    .where('m.activity_id', activityId)
    .where('m.joined_on', '<=', on)
    .where((still) => still.whereNull('m.left_on').orWhere('m.left_on', '>=', on))
    .orderBy('m.id')
    .select('p.first_name', 'p.last_name', 'p.email', 'p.phone')
  return rows.map((row) => ({ name: `${row.first_name} ${row.last_name}`, email: row.email, phone: row.phone }))
}
