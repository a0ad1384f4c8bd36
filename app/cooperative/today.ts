import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

/**
 * What day it is in this house: Paris's calendar, or the day on which a demonstration lives.
 * Asked once by a controller, a job or a command, then passed down.
 */
export async function today(): Promise<Day> {
  const house = await db.from('cooperatives').select('pinned_on').orderBy('id').first()
  return house?.pinned_on ?? DateTime.now().setZone('Europe/Paris').toISODate()!
}
