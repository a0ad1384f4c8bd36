import { setTimeout } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'

const WORK = 50
const REST = 25

/**
 * SQLite lets one write at a time, and who waits at its door knocks every 25 ms at first: after each stretch of writes the
 * door stays open as long, in milliseconds, so that a form need not wait for the end of a pay run. To be called between two
 * commits, never inside one.
 */
export function breathing() {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < WORK || db.connection().dialect.name === 'mysql') return
    await setTimeout(REST)
    since = performance.now()
  }
}
