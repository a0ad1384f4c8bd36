import 'reflect-metadata'
import { Ignitor, prettyPrintError } from '@adonisjs/core'

const [name, asked] = process.argv.slice(2)

const app = new Ignitor(new URL('../../', import.meta.url), { importer: (path) => import(path) })
  .tap((house) => house.booting(async () => void (await import('#start/env'))))
  .createApp('console')

try {
  await app.init()
  await app.boot()
  await app.start(() => {})

  const { migrate } = await import('#tests/bench/migrate')
  const { BENCHES, run } = await import('#tests/bench/run')
  await migrate()
  await run(BENCHES[name as keyof typeof BENCHES], Number(asked) || undefined)
} catch (error) {
  process.exitCode = 1
  await prettyPrintError(error)
}
await app.terminate()
process.exit()
