import db from '@adonisjs/lucid/services/db'

export type ActivityChoice = { id: number; value: string; label: string }

/** Every activity of the house as a filter offers them, shared services first. */
export async function activityChoices(): Promise<ActivityChoice[]> {
  const rows = await db.from('activities').orderBy('code').select('id', 'code', 'trade_name')
  return rows.map(({ id, code, trade_name: name }) => ({ id, value: code, label: `${code} · ${name}` }))
}
