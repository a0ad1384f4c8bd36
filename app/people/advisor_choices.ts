import db from '@adonisjs/lucid/services/db'

/** Those who may accompany somebody, as choices of a form. */
export async function advisorChoices() {
  const advisors = await db.from('users').where('role', 'advisor').whereNull('disabled_at').orderBy('full_name')
  return advisors.map((advisor) => ({ value: advisor.id, label: advisor.full_name }))
}
