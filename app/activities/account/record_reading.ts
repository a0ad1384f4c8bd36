import db from '@adonisjs/lucid/services/db'
import { isDuplicate } from '#core/database_errors'
import type { Day } from '#core/day'

/** Remembers that somebody looked at an account on a day: the proof that it was within reach (C. trav. R7331-5). */
export async function recordReading(activityId: number, userId: number, on: Day): Promise<void> {
  const reading = { activity_id: activityId, user_id: userId, read_on: on }
  if (await db.from('account_readings').where(reading).first()) return
  try {
    await db.table('account_readings').insert(reading)
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
