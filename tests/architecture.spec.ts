import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'

/** Who may know whom: a domain knows what stands on the lines above its own; those of one line do not know each other. */
const FLOORS = [
  'core',
  'cooperative',
  'identity documents third_parties',
  'ledger messages',
  'people',
  'activities',
  'contracts einvoicing',
  'assets treasury',
  'sales purchases payroll',
  'internal_sales forecast',
  'accounting',
  'exits club',
  'impact alerts',
  'dashboards admin',
].map((floor) => floor.split(' '))

const floorOf = (domain: string) => FLOORS.findIndex((floor) => floor.includes(domain))
const app = join(import.meta.dirname, '../app')
const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const source = (file: string) => readFileSync(join(app, file), 'utf8')

test.group('The house', () => {
  test('every domain has its floor', ({ assert }) => {
    const domains = new Set(files.map((file) => file.split('/')[0]))
    assert.isEmpty([...domains].filter((domain) => floorOf(domain) === -1))
  })

  test('a domain only knows those above it', ({ assert }) => {
    const trespasses = files.flatMap((file) => {
      const own = file.split('/')[0]
      return [...source(file).matchAll(/(?:from|import\()\s*'#(\w+)\//g)]
        .map(([, known]) => known)
        .filter((known) => known !== own && floorOf(known) !== -1 && floorOf(known) >= floorOf(own))
        .filter((known) => !(own === 'treasury' && ['third_parties', 'ledger'].includes(known)))
        .map((known) => `${file} → #${known}`)
    })
    assert.isEmpty(trespasses)
  })

  test('treasury pays what the ledger says is owed, and knows nothing of invoices or payslips', ({ assert }) => {
    const allowed = ['core', 'identity', 'cooperative', 'documents', 'third_parties', 'ledger', 'activities', 'treasury']
    const known = files
      .filter((file) => file.startsWith('treasury/'))
      .flatMap((file) => [...source(file).matchAll(/from '#(\w+)\//g)].map(([, domain]) => `${file} → #${domain}`))
      .filter((arrow) => floorOf(arrow.split('#')[1]) !== -1 && !allowed.includes(arrow.split('#')[1]))
    assert.isEmpty(known)
  })

  test('nothing reads the clock below a controller, a job or a command', ({ assert }) => {
    const clocks = /DateTime\.(now|local)\(\)|new Date\(\)|Date\.now\(\)/
    const mayRead =
      /(_controller|_job|_command|_middleware|exception_handler)\.ts$|^core\/(instant|outbox)\.ts$|^cooperative\/today\.ts$|^identity\//
    assert.isEmpty(files.filter((file) => !mayRead.test(file) && clocks.test(source(file))))
  })

  test('names say the business, not the plumbing', ({ assert }) => {
    assert.isEmpty(files.filter((file) => /_(service|manager|helper|util|utils|process)\.ts$/.test(file)))
  })
})
