type Statement = { busy: boolean }
type Sqlite = { prepare(sql: string): Statement }

/** More than the house asks in an hour; the words of a question weigh little, and the least used goes first. */
const KEPT = 500

const CHANGES_TABLES = /^\s*(create|alter|drop)\b/i

/**
 * SQLite reads a question, plans it and builds its rows anew each time it is prepared, which costs more than the answer of
 * most: each connection keeps those it has prepared. A table that changes makes it forget them all.
 */
export function preparedOnce(sqlite: Sqlite) {
  const prepare = sqlite.prepare.bind(sqlite)
  const kept = new Map<string, Statement>()
  sqlite.prepare = (sql) => {
    const known = kept.get(sql)
    if (known?.busy) return prepare(sql)
    const statement = known ?? prepare(sql)
    if (CHANGES_TABLES.test(sql)) {
      kept.clear()
      return statement
    }
    kept.delete(sql)
    kept.set(sql, statement)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return statement
  }
}
