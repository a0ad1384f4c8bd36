import { setTimeout } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import { openActivity } from '#activities/open_activity'
import { signCesa } from '#contracts/sign_cesa'
import { firstDay, lastDay, type Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { bytesOf, documentOf } from '#documents/archive'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { grossFromBudget } from '#payroll/engine/invert'
import Payslip from '#payroll/payslips/payslip'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { registerPerson } from '#people/register_person'
import { bareDatabase, type BareDatabase } from '#tests/bench/bare_database'
import { barePaper } from '#tests/bench/bare_paper'
import type { Bench, Figure } from '#tests/bench/figure'
import { p50, p95, sampledNow, timed } from '#tests/bench/stopwatch'
import { openDoors, openWorkshop, Visitor } from '#tests/bench/visitor'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { anAccountant, PASSWORD } from '#tests/support/users'

const TODAY = '2026-11-23'

/** What others look at while everybody is paid. */
const PAGES = ['/', '/livres', '/ventes', '/livres/balance']
const EACH = 50

type Desks = { rachid: Visitor; odile: Visitor; maud: Visitor }

/**
 * P7: what a payslip costs to compute, a budget to turn into a gross, and a month to pay from end to end, as in life: by
 * the forms of the web process, in the worker beside it, while somebody else reads pages.
 */
export const payroll: Bench = {
  title: 'P7, la paie',
  noun: 'bulletins',
  usualSize: 2_000,
  async open(size) {
    await (await aPayHouse()).merge({ pinnedOn: TODAY }).save()
    const people = await twoPeople()
    const maud = await anAccountant()
    const bare = await bareDatabase()
    const { visitor, close: closeDoors } = await openDoors()
    const { close: closeWorkshop } = openWorkshop()
    const desks = { rachid: visitor, odile: new Visitor(), maud: new Visitor() }
    await desks.rachid.signIn(people.rachid.email, PASSWORD, '/paie/lots')
    await desks.odile.signIn(people.odile.email, PASSWORD)
    await desks.maud.signIn(maud.email, PASSWORD)
    const months: Period[] = ['2026-01', '2026-02', '2026-03']
    const measure = async (count: number) => {
      const period = months.shift()!
      await employ(count, period)
      const run = await aMonth(period, desks, bare)
      return [...(await figuresOfOne(period)), ...run]
    }
    const close = async () => {
      closeWorkshop()
      closeDoors()
      await bare.close()
    }
    await measure(Math.min(50, Math.ceil(size / 10)))
    return { measure, close }
  },
}

/** Everybody under contract at the beginning of a month, from 800 € to 3 000 € of fixed part. */
async function employ(size: number, period: Period) {
  const [{ signed }] = await db.from('contracts').count('* as signed')
  for (let from = Number(signed); from < size; from += 50) {
    await inTransaction(async (trx) => {
      for (let rank = from; rank < Math.min(from + 50, size); rank++) await employOne(rank, period, trx)
    })
  }
}

async function employOne(rank: number, period: Period, trx: Transaction) {
  const nobody = { id: 0 }
  const where = { street: `${rank + 1} quai des Pirogues`, postcode: '99100', city: 'Port-Essai' }
  const person = await registerPerson(
    { firstName: 'Aïssata', lastName: `Diarra-${rank}`, email: `p${rank}@example.org`, ...where },
    nobody,
    trx
  )
  const members = [{ personId: person.id, shareBps: 10_000 }]
  const activity = await openActivity({ tradeName: `Saveurs ${rank}`, trade: 'Traiteur', openedOn: '2026-01-01', members }, nobody, trx)
  const fixedPartCents = 800_00 + (rank % 23) * 100_00
  await signCesa(
    { personId: person.id, activityId: activity.id, signedOn: firstDay(period), startsOn: firstDay(period), fixedPartCents },
    nobody,
    trx
  )
}

/** The engine alone, on a payslip of the month that was just paid. */
async function figuresOfOne(period: Period): Promise<Figure[]> {
  const { inputs, figures } = await Payslip.query().where({ period }).firstOrFail()
  const rates = await ratesOfMonth(period)
  const compute = () => computePayslip(inputs.input, inputs.before, rates)
  const invert = () => grossFromBudget(2_800_00, inputs.input, inputs.before, rates)
  const payslip = p50(sampledNow(100, compute, 20))
  const written = p50(sampledNow(100, () => JSON.stringify(figures), 20))
  return [
    { what: 'Un bulletin calculé (p50)', value: payslip, unit: 'ms', bare: { value: written, is: 'l’écrire en JSON' } },
    {
      what: 'Budget → brut (p50)',
      value: p50(sampledNow(100, invert, 5)),
      unit: 'ms',
      bare: { value: payslip, is: 'calculer un bulletin' },
    },
  ]
}

async function aMonth(period: Period, { rachid, odile, maud }: Desks, bare: BareDatabase): Promise<Figure[]> {
  const idle = await readAtRest(maud)
  const reader = reading(maud)
  const began = performance.now()
  const lot = await sent(rachid, '/paie/lots', { period, paidOn: lastDay(period) })
  const runId = Number(/\d+$/.exec(lot)![0])
  await until(() => db.from('pay_runs').where('id', runId).whereNotNull('drafted_at').first())
  const prepared = performance.now()
  await sent(odile, `${lot}/approbation`, {})
  await until(() => db.from('pay_runs').where('id', runId).whereNotNull('finished_at').first())
  const count = Number((await db.from('payslips').where('pay_run_id', runId).count('* as made'))[0].made)
  await until(async () => (await papersOf(runId)) === count)
  const drawn = performance.now()
  const looked = await reader.stop()

  const floor = await floorOf(runId, bare)
  const each = (what: string, total: number, least: number, is: string): Figure => ({
    what,
    value: total / count,
    unit: 'ms',
    bare: { value: least / count, is },
  })
  return [
    each('Calculer et garder les projets', prepared - began, floor.drafts, 'insérer les lignes'),
    each('Sceller, comptabiliser, archiver en PDF/A', drawn - prepared, floor.entries + floor.papers, 'lignes et mots, nus'),
    {
      what: 'Le lot entier',
      value: (drawn - began) / 1000,
      unit: 's',
      bare: { value: (floor.drafts + floor.entries + floor.papers) / 1000, is: 'la somme' },
    },
    { what: 'Une page pendant ce temps (p95)', value: p95(looked), unit: 'ms', bare: { value: p95(idle), is: 'les mêmes, sans paie' } },
    { what: 'La plus lente', value: Math.max(...looked), unit: 'ms' },
  ]
}

/** Sends a form as a browser does, and answers where it leads. */
async function sent(who: Visitor, path: string, fields: Record<string, string>): Promise<string> {
  const { status, location } = await who.post(path, fields)
  if (status !== 302 || !location?.includes('/paie/lots/')) throw new Error(`${path} : ${status} ${location}`)
  return new URL(location, 'http://localhost').pathname
}

async function until(done: () => Promise<unknown>) {
  while (!(await done())) await setTimeout(EACH)
}

async function papersOf(runId: number): Promise<number> {
  const [{ made }] = await db
    .from('documents')
    .where('kind', 'payslip')
    .whereIn('subject', db.from('payslips').where('pay_run_id', runId).select(db.raw(subjectOf())))
    .count('* as made')
  return Number(made)
}

const subjectOf = () => (db.connection().dialect.name === 'mysql' ? "CONCAT('payslip:', id)" : "'payslip:' || id")

/** A page every so often, whether or not the one before has come: what waits is counted as waiting. */
function reading(maud: Visitor) {
  const asked: Promise<number>[] = []
  let rank = 0
  const clock = setInterval(() => {
    const path = PAGES[rank++ % PAGES.length]
    asked.push(timed(() => maud.get(path)))
  }, 5 * EACH)
  return {
    async stop() {
      clearInterval(clock)
      return Promise.all(asked)
    },
  }
}

/** The same pages at the same pace, while nobody is being paid. */
async function readAtRest(maud: Visitor) {
  const { stop } = reading(maud)
  await setTimeout(160 * EACH)
  return stop()
}

/** The same rows by the driver, the same words by bare pdfkit; in milliseconds for the whole run. */
async function floorOf(runId: number, bare: BareDatabase) {
  const slips = await bare.rows(`SELECT * FROM payslips WHERE pay_run_id = ${runId} ORDER BY id`)
  const entries = await bare.rows(`SELECT * FROM entries WHERE id IN (SELECT entry_id FROM payslips WHERE pay_run_id = ${runId})`)
  const lines = await bare.rows(`SELECT * FROM entry_lines WHERE entry_id IN (SELECT entry_id FROM payslips WHERE pay_run_id = ${runId})`)
  const linesOf = Map.groupBy(lines, (line) => line.entry_id)
  await bare.write([{ table: 'payslips', row: slips[0] }])

  const drafts = await timed(() => bare.write(slips.map((row) => ({ table: 'payslips', row }))))
  const booked = await timed(async () => {
    for (const entry of entries) {
      const rows = linesOf.get(entry.id)!.map((row) => ({ table: 'entry_lines', row }))
      await bare.write([{ table: 'entries', row: entry }, ...rows])
    }
  })
  const document = await documentOf('payslip', `payslip:${slips[0].id}`)
  const draw = barePaper(await bytesOf(document!))
  const papers = await timed(() => slips.forEach(draw))
  return { drafts, entries: booked, papers }
}
