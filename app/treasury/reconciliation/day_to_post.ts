import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import type { Transaction } from '#core/transaction'

/** The day of the bank, unless its month is closed: then today. */
export async function dayToPost(bookedOn: Day, today: Day, trx?: Transaction): Promise<Day> {
  const period = await (trx ?? db).from('periods').where('period', periodOf(bookedOn)).first()
  return period && !period.closed_on ? bookedOn : today
}
