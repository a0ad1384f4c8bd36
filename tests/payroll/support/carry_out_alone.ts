import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'

/**
 * Prepares, or carries out, a pay run in a process of its own, which a power cut takes at its nth write: nothing of this
 * process runs after it, not even a rollback.
 */
const [work, payRunId, userId, on, diesAt] = process.argv.slice(2)

const app = new Ignitor(new URL('../../../', import.meta.url), { importer: (path) => import(path) })
  .tap((house) => house.booting(async () => void (await import('#start/env'))))
  .createApp('console')
await app.init()
await app.boot()
await app.start(() => {})

const { default: db } = await import('@adonisjs/lucid/services/db')
let writes = 0
db.connection()
  .getWriteClient()
  .on('query', ({ sql }: { sql: string }) => {
    if (!/^(insert|update|delete|commit)/i.test(sql.trim())) return
    if (++writes === Number(diesAt)) process.kill(process.pid, 'SIGKILL')
  })

if (work === 'prepare') {
  const { carryOutPreparation } = await import('#payroll/pay_runs/carry_out_preparation')
  await carryOutPreparation(Number(payRunId), 2)
} else {
  const { carryOutPayRun } = await import('#payroll/pay_runs/carry_out_pay_run')
  await carryOutPayRun(Number(payRunId), on, { id: Number(userId) })
}
process.stdout.write(String(writes))
await app.terminate()
process.exit()
