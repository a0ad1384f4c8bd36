import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { Ignitor } from '@adonisjs/core'

/** Imports a statement in a process of its own, which a power cut takes at its nth write: not even a rollback runs after it. */
const [path, on, diesAt] = process.argv.slice(2)

const app = new Ignitor(new URL('../../../', import.meta.url), { importer: (module) => import(module) })
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
    if (/^(insert|update|delete|commit)/i.test(sql.trim()) && ++writes === Number(diesAt)) process.kill(process.pid, 'SIGKILL')
  })

const { importStatement } = await import('#treasury/statements/import_statement')
const { isKnown } = await importStatement({ fileName: 'coupure.xml', bytes: readFileSync(path) }, on, null)
process.stdout.write(isKnown ? 'known' : 'brought')
await app.terminate()
process.exit()
