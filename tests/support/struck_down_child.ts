import 'reflect-metadata'
import { readFile } from 'node:fs/promises'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import type { Act } from '#tests/support/struck_down'

/** Does one act, and dies in the middle of it: without a word, as when the power goes. */
const [act, before, times, argument, by, on] = process.argv.slice(2)

const app = new Ignitor(new URL('../../', import.meta.url), { importer: (path) => import(path) })
  .tap((house) => house.booting(async () => void (await import('#start/env'))))
  .createApp('console')

const ACTS: Record<Act, () => Promise<unknown>> = {
  async close_month() {
    const { closeMonth } = await import('#accounting/closing/close_month')
    await closeMonth(argument, '2026-04-20', { id: Number(by) })
  },
  async close_year() {
    const { closeFiscalYear } = await import('#accounting/closing/close_fiscal_year')
    await closeFiscalYear(Number(argument), '2026-05-29', { id: Number(by) })
  },
  async export() {
    const { default: BookExport } = await import('#accounting/hand_over/book_export')
    const { carryOutExport } = await import('#accounting/hand_over/carry_out_export')
    await carryOutExport(await BookExport.findOrFail(argument), '2026-04-20')
  },
  async import_statement() {
    const { importStatement } = await import('#treasury/statements/import_statement')
    return (await importStatement({ fileName: 'coupure.xml', bytes: await readFile(argument) }, by, null)).isKnown
  },
  async prepare_pay_run() {
    const { carryOutPreparation } = await import('#payroll/pay_runs/carry_out_preparation')
    await carryOutPreparation(Number(argument), 2)
  },
  async seal_pay_run() {
    const { carryOutPayRun } = await import('#payroll/pay_runs/carry_out_pay_run')
    await carryOutPayRun(Number(argument), on, { id: Number(by) })
  },
  async execute_batch() {
    const { carryOutExecution } = await import('#treasury/transfers/carry_out_execution')
    return (await carryOutExecution(Number(argument))).isExecuted
  },
  async import_customers() {
    const { default: CustomerImport } = await import('#sales/customers/imports/customer_import')
    const { carryOutImport } = await import('#sales/customers/imports/carry_out_import')
    await carryOutImport(await CustomerImport.findOrFail(argument))
  },
}

try {
  await app.init()
  await app.boot()
  await app.start(() => {})
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { WRITE } = await import('#tests/support/struck_down')
  const fatal = new RegExp(before, 'i')
  const isWrite = new RegExp(WRITE, 'i')
  let left = Number(times)
  let writes = 0
  // Knex says a question before it asks it.
  db.connection()
    .getWriteClient()
    .on('query', ({ sql }: { sql: string }) => {
      if (isWrite.test(sql)) writes += 1
      if (fatal.test(sql) && --left === 0) process.kill(process.pid, 'SIGKILL')
    })
  const answer = await ACTS[act as Act]()
  process.stdout.write(`\n${JSON.stringify({ answer, writes })}\n`)
} catch (error) {
  process.exitCode = 1
  await prettyPrintError(error)
}
await app.terminate()
process.exit()
