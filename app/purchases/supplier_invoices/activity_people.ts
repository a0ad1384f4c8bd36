import db from '@adonisjs/lucid/services/db'

/** Those who run some activities, once each, as choices of a form. */
export async function activityPeople(activityIds: number[]) {
  const rows = await db
    .from('persons as p')
    .whereIn('p.id', db.from('activity_members').whereIn('activity_id', activityIds).select('person_id'))
    .orderBy('p.last_name')
    .select('p.id', 'p.first_name', 'p.last_name')
  return rows.map((row) => ({ value: row.id, label: `${row.first_name} ${row.last_name}` }))
}
