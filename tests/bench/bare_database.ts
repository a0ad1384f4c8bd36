import { createRequire } from 'node:module'
import { createConnection } from 'mysql2/promise'
import env from '#start/env'

type Value = string | number | bigint | Buffer | null
type Row = Record<string, Value>

/** What we ask of better-sqlite3, which comes without types. */
type Statement = { run(values: Value[]): unknown; all(): Row[] }
type Sqlite = { pragma(words: string): void; exec(sql: string): void; prepare(sql: string): Statement; close(): void }
const Driver: new (file: string) => Sqlite = createRequire(import.meta.url)('better-sqlite3')

/** The bench's database by its driver alone: no query builder, no model, no trigger, no index. What is written costs at least this. */
export interface BareDatabase {
  rows(sql: string): Promise<Row[]>
  /** Rows copied in one transaction into tables that have the same columns and nothing else. */
  write(copies: { table: string; row: Row }[]): Promise<void>
  close(): Promise<void>
}

export const bareDatabase = (): Promise<BareDatabase> => (env.get('DB_CONNECTION') === 'mysql' ? bareMysql() : bareSqlite())

async function bareSqlite(): Promise<BareDatabase> {
  const sqlite = new Driver(env.get('DB_FILE')!)
  for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 5000']) sqlite.pragma(pragma)
  const tables = new Map<string, Statement>()
  const known = (table: string, row: Row) => {
    if (!tables.has(table)) {
      sqlite.exec(`CREATE TABLE IF NOT EXISTS bare_${table} AS SELECT * FROM ${table} WHERE 1 = 0`)
      tables.set(table, sqlite.prepare(insertion(table, row)))
    }
    return tables.get(table)!
  }
  return {
    rows: async (sql) => sqlite.prepare(sql).all(),
    async write(copies) {
      const statements = copies.map(({ table, row }) => ({ statement: known(table, row), values: Object.values(row) }))
      sqlite.exec('BEGIN IMMEDIATE')
      for (const { statement, values } of statements) statement.run(values)
      sqlite.exec('COMMIT')
    },
    close: async () => void sqlite.close(),
  }
}

async function bareMysql(): Promise<BareDatabase> {
  const mysql = await createConnection({
    host: env.get('DB_HOST', '127.0.0.1'),
    port: env.get('DB_PORT', 3306),
    user: env.get('DB_USER', 'root'),
    password: env.get('DB_PASSWORD', ''),
    database: env.get('DB_NAME'),
    dateStrings: true,
  })
  const tables = new Set<string>()
  return {
    rows: async (sql) => (await mysql.query(sql))[0] as Row[],
    async write(copies) {
      for (const { table } of copies.filter((copy) => !tables.has(copy.table))) {
        await mysql.query(`CREATE TABLE IF NOT EXISTS bare_${table} AS SELECT * FROM ${table} WHERE 1 = 0`)
        tables.add(table)
      }
      await mysql.beginTransaction()
      for (const { table, row } of copies) await mysql.execute(insertion(table, row), Object.values(row))
      await mysql.commit()
    },
    close: () => mysql.end(),
  }
}

const insertion = (table: string, row: Row) =>
  `INSERT INTO bare_${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
    .map(() => '?')
    .join(', ')})`
