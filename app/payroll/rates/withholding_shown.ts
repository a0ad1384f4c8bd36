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
  const rates = await withholdingRatesOn(
    on,
    people.map(({ id }) => id)
  )
  return people.map((row) => ({ id: row.id as number, name: `${row.first_name} ${row.last_name}`, rateBps: rates.get(row.id) ?? null }))
}
