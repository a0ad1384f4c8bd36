import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { withholdingRatesOn } from '#payroll/rates/withholding_rates_on'

/** Everybody under a CESA on a day, with the rate received for them; without one, the neutral grid. */
export async function withholdingShown(on: Day) {
  const people = await db
    .from('persons as p')
    .join('contracts as c', 'c.person_id', 'p.id')
    .where('c.kind', 'cesa')
    .where('c.starts_on', '<=', on)
    .where((open) => open.whereNull('c.ended_on').orWhere('c.ended_on', '>=', on))
    .orderBy('p.last_name')
    .select('p.id', 'p.first_name', 'p.last_name')
    .distinct()
  const ids = people.map(({ id }) => id)
  const rates = await withholdingRatesOn(on, ids)
  const last = await lastReceived(ids)
  return people.map((row) => ({
    id: row.id as number,
    name: `${row.first_name} ${row.last_name}`,
    rateBps: rates.get(row.id) ?? null,
    /** Until when the last rate received holds, whether or not it still does. */
    validTo: (last.get(row.id)?.valid_to ?? null) as Day | null,
    source: (last.get(row.id)?.source ?? null) as string | null,
  }))
}

async function lastReceived(personIds: number[]) {
  const rows = await db.from('withholding_rates').whereIn('person_id', personIds).orderBy('valid_from').orderBy('id')
  return new Map(rows.map((row) => [row.person_id as number, row]))
}
