import db from '@adonisjs/lucid/services/db'
import type { Stages } from '#activities/post_contributions'
import { firstDay, lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

/**
 * How many persons each activity has under CAPE and under CESA in a month; who passed from one to the other
 * counts as employed: `cesa` is the greater of the two words.
 */
export async function stagesIn(period: Period, trx?: Transaction): Promise<Stages> {
  const rows = await (trx ?? db)
    .from('contracts')
    .where('starts_on', '<=', lastDay(period))
    .whereRaw('COALESCE(ended_on, ends_on, ?) >= ?', ['9999-12-31', firstDay(period)])
    .groupBy('activity_id', 'person_id')
    .select('activity_id', 'person_id')
    .max('kind as kind')

  const stages: Stages = new Map()
  for (const { activity_id: id, kind } of rows) {
    const stage = stages.get(id) ?? { capePersons: 0, cesaPersons: 0 }
    stages.set(id, kind === 'cesa' ? { ...stage, cesaPersons: stage.cesaPersons + 1 } : { ...stage, capePersons: stage.capePersons + 1 })
  }
  return stages
}
