import db from '@adonisjs/lucid/services/db'

/** What every house stands on, laid once before the first test. */
const FOUNDATIONS = [
  'accounts',
  'journals',
  'payroll_rates',
  'mileage_scales',
  'declaration_codes',
  'body_due_rules',
  'currency_rates',
  'reminder_steps',
  'late_interest_rates',
  'adonis_schema',
  'adonis_schema_versions',
]

let rooms: string[] | undefined

/**
 * Fifty people at once cannot share a transaction: such a group commits for real, and would leave its house to those that
 * come after. Empties what a group left, so that no test depends on the order of the others; a house already empty costs
 * one question.
 */
export async function sweepHouse() {
  rooms ??= (await db.connection().getAllTables()).filter((table) => !FOUNDATIONS.includes(table))
  const left = await notEmpty(rooms)
  if (left.length > 0) await (db.connection().dialect.name === 'mysql' ? sweepMysql(left) : sweepSqlite(left))
}

async function notEmpty(tables: string[]): Promise<string[]> {
  const asked = tables.map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT 1 FROM ${table})`)
  const answer = await db.rawQuery(asked.join(' UNION ALL '))
  const rows: { name: string }[] = Array.isArray(answer[0]) ? answer[0] : answer
  return rows.map(({ name }) => name)
}

/** The triggers that keep what is sealed do not hear a TRUNCATE, which wants one connection without foreign keys. */
const sweepMysql = (tables: string[]) =>
  db.transaction(async (trx) => {
    await trx.rawQuery('SET FOREIGN_KEY_CHECKS = 0')
    for (const table of tables) await trx.rawQuery(`TRUNCATE TABLE ${table}`)
    await trx.rawQuery('SET FOREIGN_KEY_CHECKS = 1')
  })

/** Here they do: they are taken down for as long as it takes, then put back as they were. */
async function sweepSqlite(tables: string[]) {
  await db.rawQuery('PRAGMA foreign_keys = OFF')
  await db.transaction(async (trx) => {
    const triggers = await trx.from('sqlite_master').where('type', 'trigger').select('name', 'sql')
    for (const { name } of triggers) await trx.rawQuery(`DROP TRIGGER ${name}`)
    for (const table of tables) await trx.from(table).delete()
    for (const { sql } of triggers) await trx.rawQuery(sql)
  })
  await db.rawQuery('PRAGMA foreign_keys = ON')
}
