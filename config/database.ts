import env from '#start/env'
import { preparedOnce } from '#core/prepared_once'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/lucid'

const connection = env.get('DB_CONNECTION', 'sqlite')
const migrations = { naturalSort: true, paths: ['database/migrations'] }

export default defineConfig({
  connection,
  prettyPrintDebugQueries: false,
  connections: {
    sqlite: {
      client: 'better-sqlite3',
      connection: { filename: app.makePath(env.get('DB_FILE', 'storage/tremplin.sqlite3')) },
      useNullAsDefault: true,
      migrations,
      /** The models' columns are written from SQLite alone, so that they do not depend on who migrated last. */
      schemaGeneration: {
        enabled: connection === 'sqlite' && app.inDev,
        rulesPaths: ['./database/schema_rules.js'],
        excludeTables: ['sessions', 'rate_limits', 'queue_jobs', 'queue_schedules', 'monthly_totals', 'open_items', 'bank_open_entries'],
      },
      pool: {
        acquireTimeoutMillis: 10_000,
        afterCreate(sqlite, done) {
          sqlite.pragma('journal_mode = WAL')
          sqlite.pragma('synchronous = NORMAL')
          sqlite.pragma('foreign_keys = ON')
          sqlite.pragma('busy_timeout = 5000')
          // 32 MiB of pages at hand: two by default, which a large house turns over at each entry.
          sqlite.pragma('cache_size = -32768')
          preparedOnce(sqlite)
          done(null, sqlite)
        },
      },
    },
    mysql: {
      client: 'mysql2',
      connection: {
        host: env.get('DB_HOST', '127.0.0.1'),
        port: env.get('DB_PORT', 3306),
        user: env.get('DB_USER', 'root'),
        password: env.get('DB_PASSWORD', ''),
        database: env.get('DB_NAME', 'tremplin'),
        timezone: 'Z',
        dateStrings: true,
        decimalNumbers: true,
      } as object,
      migrations,
      schemaGeneration: { enabled: false },
      pool: {
        /** Each statement sees what others committed: after a lock is won, one reads what the winner before wrote. */
        afterCreate(mysql, done) {
          mysql.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error: unknown) => done(error, mysql))
        },
      },
    },
  },
})
