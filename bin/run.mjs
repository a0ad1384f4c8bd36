/**
 * Behind `npm start`, `npm test` and the others: on any Node since 20, installs what the lockfile says, goes on under
 * Node 24 (the user's own, or the one that came with the packages), then does the one thing it was asked.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getPriority, setPriority } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const [task = 'start', ...args] = process.argv.slice(2)
process.chdir(root)

install()
await goOnUnderNode24()
const tasks = { start, reset, test, dev, build, ace, bench, lint, format, typecheck }
if (!tasks[task]) fail(`Tâche inconnue : ${task}`)
await tasks[task]()

/* What there is to do */

async function start() {
  const env = houseEnvironment()
  buildIfStale()
  const compiled = { cwd: join(root, 'build'), env }
  run('node', ['ace.js', 'migration:run', '--force', '--no-schema-generate', '--compact-output'], compiled, { quiet: true })
  run('node', ['ace.js', 'story:play', '--if-empty'], compiled)

  const children = [
    spawn('node', ['bin/server.js'], { ...compiled, stdio: 'inherit' }),
    // It streams long files: young objects die in a small space, where half a gigabyte of them would pile up.
    spawn('node', ['--max-semi-space-size=4', 'ace.js', 'queue:work'], { ...compiled, stdio: 'inherit' }),
  ]
  giveWay(children[1])
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => children.forEach((child) => child.kill('SIGTERM')))
  children[0].on('exit', (code) => {
    children[1].kill('SIGTERM')
    process.exit(code ?? 0)
  })
  await answering(env)
  run('node', ['ace.js', 'house:accounts'], compiled)
}

async function reset() {
  const env = houseEnvironment()
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${env.DB_FILE}${suffix}`, { force: true })
  for (const folder of ['documents', 'outbox', 'batches', 'plateforme']) rmSync(join(env.STORAGE_PATH, folder), { recursive: true, force: true })
  say('La maison est vide : npm start la recommence.')
}

/** Every suite on SQLite, then on MariaDB where one answers; the story has an empty house of its own each time. */
async function test() {
  const only = process.env.TEST_ON
  const ran = []
  mkdirSync(join(root, 'tmp'), { recursive: true })
  if (only !== 'mysql') ran.push(await testOn('SQLite', freshSqlite))
  if (only !== 'sqlite') ran.push(await testOn('MariaDB', freshMysql))
  say(`\n${ran.map(({ name, passed }) => `${name} : ${passed === null ? 'non joué, aucune base ne répond' : passed ? 'réussi' : 'échoué'}`).join(' · ')}`)
  process.exit(ran.every(({ passed }) => passed !== false) && !(only && ran[0].passed === null) ? 0 : 1)
}

async function testOn(name, fresh) {
  const asked = args.length > 0 ? [args] : [['domain', 'http', 'browser'], ['stories']]
  let passed = true
  for (const suites of asked) {
    const env = await fresh()
    if (!env) return { name, passed: null }
    say(`\n${name} : ${suites.join(', ')}`)
    const { status } = spawnSync('node', ['ace.js', 'test', ...suites], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test', ...env } })
    passed = status === 0 && passed
  }
  return { name, passed }
}

async function freshSqlite() {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(root, `tmp/test.sqlite3${suffix}`), { force: true })
  return { DB_CONNECTION: 'sqlite', DB_FILE: 'tmp/test.sqlite3' }
}

async function dev() {
  const env = { ...houseEnvironment(), NODE_ENV: 'development' }
  run('node', ['ace.js', 'migration:run', '--force', '--compact-output'], { cwd: root, env }, { quiet: true })
  run('node', ['ace.js', 'story:play', '--if-empty'], { cwd: root, env })
  run('node', ['ace.js', 'serve', '--hmr', ...args], { cwd: root, env })
}

async function build() {
  say('Construction…')
  run('node', ['ace.js', 'build'], { cwd: root, env: houseEnvironment() }, { quiet: true })
  writeFileSync(join(root, 'build/.stamp'), sourcesStamp())
}

async function ace() {
  run('node', ['ace.js', ...args], { cwd: root, env: houseEnvironment() })
}

async function bench() {
  buildIfStale()
  run('node', ['ace.js', 'bench', ...args], { cwd: root, env: houseEnvironment() })
}

async function lint() {
  run('node', ['node_modules/eslint/bin/eslint.js', '.', ...args])
}

async function format() {
  run('node', ['node_modules/eslint/bin/eslint.js', '.', '--fix'])
}

async function typecheck() {
  run('node', ['ace.js', 'codegen'], { cwd: root, env: houseEnvironment() }, { quiet: true })
  run('node', ['node_modules/typescript/bin/tsc', '--noEmit'])
}

/* How it is done */

function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const mark = join(root, 'node_modules/.installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return

  say('Installation des paquets…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci'], { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
  if (status !== 0) fail('L’installation a échoué : npm doit pouvoir joindre son registre.')
  writeFileSync(mark, lock)
}

/** npm scripts run under the machine's Node; the house needs 24, which came with the packages where it was missing. */
function goOnUnderNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    process.env.PATH = dirname(process.execPath) + delimiter + process.env.PATH
    process.env.TZ = 'UTC'
    return
  }
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const found = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`, `node-win-${process.arch}`]
    .map((name) => join(root, 'node_modules', name, 'bin', binary))
    .find((path) => existsSync(path))
  if (!found) fail('Il faut Node 24 : installez-le depuis nodejs.org, puis recommencez.')
  const env = { ...process.env, PATH: dirname(found) + delimiter + process.env.PATH, TZ: 'UTC' }
  const child = spawn(found, [fileURLToPath(import.meta.url), task, ...args], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  return new Promise(() => {})
}

/** The environment of the house: .env where there is one, else what a laptop needs, and a key of its own. */
function houseEnvironment() {
  if (!existsSync('.env')) {
    writeFileSync('.env', `# La clé qui chiffre ce qui doit l’être : à garder avec les sauvegardes.\nAPP_KEY=${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  }
  const file = Object.fromEntries(
    readFileSync('.env', 'utf8').split('\n').filter((line) => /^[A-Z_]+=/.test(line)).map((line) => {
      const [key, ...value] = line.split('=')
      return [key, value.join('=').trim().replace(/^(['"])(.*)\1$/, '$2')]
    })
  )
  const env = { HOST: '127.0.0.1', PORT: '3333', NODE_ENV: 'production', TZ: 'UTC', LOG_LEVEL: 'warn', ...file, ...process.env }
  const storage = resolve(root, env.STORAGE_PATH ?? 'storage')
  mkdirSync(storage, { recursive: true })
  return {
    ...env,
    STORAGE_PATH: storage,
    DB_FILE: resolve(root, env.DB_FILE ?? 'storage/tremplin.sqlite3'),
    APP_URL: process.env.APP_URL ?? file.APP_URL ?? `http://${env.HOST}:${env.PORT}`,
    NODE_ENV: process.env.NODE_ENV ?? 'production',
  }
}

function buildIfStale() {
  const stamp = join(root, 'build/.stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesStamp()) return
  build()
}

function sourcesStamp() {
  const hash = createHash('sha256')
  const walk = (path) => {
    const stat = statSync(path)
    if (stat.isDirectory()) readdirSync(path).sort().forEach((name) => walk(join(path, name)))
    else hash.update(`${path}:${stat.size}:${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
  }
  for (const path of ['app', 'bin', 'config', 'database', 'resources', 'start', 'adonisrc.ts', 'package-lock.json', 'vite.config.ts']) walk(path)
  return hash.digest('hex')
}

/** Work in the background leaves the processor to whoever waits for a page. */
function giveWay({ pid }) {
  try {
    setPriority(pid, Math.min(19, getPriority() + 10))
  } catch {
    // Some machines do not let one choose.
  }
}

async function answering({ HOST, PORT }) {
  const url = `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}/sante`
  for (let tries = 0; tries < 150; tries++) {
    if (await fetch(url).then((answer) => answer.ok, () => false)) return
    await new Promise((done) => setTimeout(done, 100))
  }
  fail(`Rien ne répond à ${url}.`)
}

/** A database of its own, made anew, on the MariaDB or MySQL that answers; null where none does. */
async function freshMysql() {
  const host = process.env.DB_HOST ?? '127.0.0.1'
  const settings = { host, port: Number(process.env.DB_PORT ?? 3306), user: process.env.DB_USER ?? 'root', password: process.env.DB_PASSWORD ?? '', connectTimeout: 2000 }
  try {
    const mysql = createRequire(import.meta.url)('mysql2/promise')
    const connection = await mysql.createConnection(settings)
    const name = process.env.TEST_DB_NAME ?? 'tremplin_test'
    await connection.query('DROP DATABASE IF EXISTS ??', [name])
    await connection.query('CREATE DATABASE ?? CHARACTER SET utf8mb4', [name])
    await connection.end()
    return { DB_CONNECTION: 'mysql', DB_NAME: name, DB_HOST: host, DB_PORT: String(settings.port), DB_USER: settings.user, DB_PASSWORD: settings.password }
  } catch {
    return null
  }
}

function run(command, commandArgs, options = { cwd: root, env: process.env }, { quiet = false } = {}) {
  const { status, stdout, stderr } = spawnSync(command, commandArgs, { ...options, stdio: quiet ? 'pipe' : 'inherit', encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status === 0) return
  if (quiet) process.stderr.write(`${stdout}\n${stderr}`)
  process.exit(status ?? 1)
}

function say(text) {
  process.stdout.write(`${text}\n`)
}

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
