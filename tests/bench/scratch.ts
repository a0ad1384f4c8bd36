import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { createConnection } from 'mysql2/promise'

export type Scratch = { env: NodeJS.ProcessEnv; close(): Promise<void> }

/** The environment of a house that lives as long as a bench: its folder under tmp/, its database, its key, its port. */
export async function openScratch(): Promise<Scratch> {
  await mkdir(app.tmpPath(), { recursive: true })
  const folder = await mkdtemp(join(app.tmpPath(), 'bench-'))
  const database = `tremplin_bench_${process.pid}`
  const port = await freePort()
  const onMysql = process.env.DB_CONNECTION === 'mysql'
  if (onMysql) await ask(`CREATE DATABASE ${database} CHARACTER SET utf8mb4`)

  const env = {
    ...process.env,
    NODE_ENV: 'production',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    APP_KEY: randomBytes(24).toString('base64url'),
    LOG_LEVEL: 'error',
    STORAGE_PATH: join(folder, 'storage'),
    DB_FILE: join(folder, 'bench.sqlite3'),
    DB_NAME: database,
    SESSION_DRIVER: 'database',
    LIMITER_STORE: 'database',
    QUEUE_DRIVER: 'database',
    MAIL_DRIVER: 'outbox',
  }
  const close = async () => {
    await rm(folder, { recursive: true, force: true })
    if (onMysql) await ask(`DROP DATABASE IF EXISTS ${database}`)
  }
  return { env, close }
}

async function ask(sql: string) {
  const { DB_HOST: host = '127.0.0.1', DB_PORT: port = '3306', DB_USER: user = 'root', DB_PASSWORD: password = '' } = process.env
  const connection = await createConnection({ host, port: Number(port), user, password })
  await connection.query(sql)
  await connection.end()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
