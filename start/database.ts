// @ts-expect-error knex ships no types for this file
import SqliteTransaction from 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js'

/** A deferred transaction that reads before it writes fails when another wrote meanwhile: take the lock first. */
SqliteTransaction.prototype.begin = function begin(connection: unknown) {
  return this.query(connection, 'BEGIN IMMEDIATE;')
}
