import { createRequire } from 'node:module'
import db from '@adonisjs/lucid/services/db'

type Value = string | number | null
type Statement = { raw(): Statement; iterate(...values: Value[]): Iterable<Value[]> }
type Sqlite = { pragma(words: string): void; prepare(sql: string): Statement; close(): void }

const AT_ONCE = 100

/**
 * The rows of a long question as bare arrays, a hundred at a time so that few live long, on a connection of their own that only reads: what
 * was committed when it began, and no page waits for it. On SQLite the house itself has one connection, which stays free.
 */
export async function* readRows(sql: string, values: Value[] = []): AsyncGenerator<Value[][]> {
  const rows = db.connection().dialect.name === 'mysql' ? fromMysql(sql, values) : fromSqlite(sql, values)
  let page: Value[][] = []
  for await (const row of rows) {
    if (page.push(row) < AT_ONCE) continue
    yield page
    page = []
  }
  yield page
}

function* fromSqlite(sql: string, values: Value[]): Generator<Value[]> {
  const Driver: new (file: string, options: object) => Sqlite = createRequire(import.meta.url)('better-sqlite3')
  const { filename } = db.connection().getReadClient().client.config.connection
  const sqlite = new Driver(filename, { readonly: true })
  // What is read once, in order, is not worth keeping.
  sqlite.pragma('cache_size = -2000')
  try {
    yield* sqlite
      .prepare(sql)
      .raw()
      .iterate(...values)
  } finally {
    sqlite.close()
  }
}

async function* fromMysql(sql: string, values: Value[]): AsyncGenerator<Value[]> {
  const rows = db.connection().getReadClient().raw(sql, values).stream() as AsyncIterable<Record<string, Value>>
  for await (const row of rows) yield Object.values(row)
}
