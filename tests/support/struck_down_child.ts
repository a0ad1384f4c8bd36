import 'reflect-metadata'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import type { Act } from '#tests/support/struck_down'

/** Does one act of the books, and dies in the middle of it: without a word, as when the power goes. */
const [act, argument, by, before, times] = process.argv.slice(2)

const app = new Ignitor(new URL('../../', import.meta.url), { importer: (path) => import(path) })
  .tap((house) => house.booting(async () => void (await import('#start/env'))))
  .createApp('console')

const ACTS: Record<Act, () => Promise<unknown>> = {
  async close_month() {
    const { closeMonth } = await import('#accounting/closing/close_month')
    return closeMonth(argument, '2026-04-20', { id: Number(by) })
  },
  async close_year() {
    const { closeFiscalYear } = await import('#accounting/closing/close_fiscal_year')
    return closeFiscalYear(Number(argument), '2026-05-29', { id: Number(by) })
  },
  async export() {
    const { default: BookExport } = await import('#accounting/hand_over/book_export')
    const { carryOutExport } = await import('#accounting/hand_over/carry_out_export')
    return carryOutExport(await BookExport.findOrFail(argument), '2026-04-20')
  },
}

try {
  await app.init()
  await app.boot()
  await app.start(() => {})
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const fatal = new RegExp(before, 'i')
  let left = Number(times)
  // Knex says a question before it asks it.
  db.connection()
    .getWriteClient()
    .on('query', ({ sql }: { sql: string }) => {
      if (fatal.test(sql) && --left === 0) process.kill(process.pid, 'SIGKILL')
    })
  await ACTS[act as Act]()
} catch (error) {
  process.exitCode = 1
  await prettyPrintError(error)
}
await app.terminate()
process.exit()
