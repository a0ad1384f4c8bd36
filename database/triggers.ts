import type { BaseSchema } from '@adonisjs/lucid/schema'

type Trigger = {
  name: string
  table: string
  before: 'INSERT' | 'UPDATE' | 'DELETE'
  /** SQL condition on NEW and OLD; always refused without one. */
  when?: string
  message: string
}

/** The rule that a verb keeps, written a second time where raw SQL cannot go round it. */
export function refuseWhen(migration: BaseSchema, { name, table, before, when = '1 = 1', message }: Trigger) {
  const text = message.replaceAll("'", "''")
  migration.schema.raw(
    isSqlite(migration)
      ? `CREATE TRIGGER ${name} BEFORE ${before} ON ${table} WHEN ${when}
         BEGIN SELECT RAISE(ABORT, '${text}'); END`
      : `CREATE TRIGGER ${name} BEFORE ${before} ON ${table} FOR EACH ROW
         BEGIN IF ${when} THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${text}'; END IF; END`
  )
}

/** `IS DISTINCT FROM` on both databases. */
export function changed(migration: BaseSchema, columns: string[]) {
  return columns.map((c) => (isSqlite(migration) ? `NEW.${c} IS NOT OLD.${c}` : `NOT (NEW.${c} <=> OLD.${c})`)).join(' OR ')
}

export const isSqlite = (migration: BaseSchema) => migration.db.dialect.name === 'better-sqlite3'
