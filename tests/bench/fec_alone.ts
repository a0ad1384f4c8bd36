import 'reflect-metadata'
import { existsSync, readFileSync } from 'node:fs'
import { Ignitor, prettyPrintError } from '@adonisjs/core'

/** The FEC of a year written by a built process that does nothing else, so that its memory is its own; says what it took. */
const [year, folder] = process.argv.slice(2)

/** The most memory it held, in kibibytes: what Linux counts from birth, `maxRSS` counts from before. */
function highest(): number {
  const status = '/proc/self/status'
  if (!existsSync(status)) return process.resourceUsage().maxRSS
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))![1])
}

const app = new Ignitor(new URL('../../', import.meta.url), { importer: (path) => import(path) })
  .tap((house) => house.booting(async () => void (await import('#start/env'))))
  .createApp('console')

try {
  await app.init()
  await app.boot()
  await app.start(() => {})

  const { exportFec } = await import('#accounting/fec/export_fec')
  const began = performance.now()
  const path = await exportFec(Number(year), folder)
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(JSON.stringify({ path, seconds, megabytes: highest() / 1024 }))
} catch (error) {
  process.exitCode = 1
  await prettyPrintError(error)
}
await app.terminate()
process.exit()
