import db from '@adonisjs/lucid/services/db'
import { openActivity } from '#activities/open_activity'
import { signCesa } from '#contracts/sign_cesa'
import { firstDay, lastDay, type Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { bytesOf, documentOf } from '#documents/archive'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { grossFromBudget } from '#payroll/engine/invert'
import { approvePayRun } from '#payroll/pay_runs/approve_pay_run'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import { deliverPayslips } from '#payroll/payslips/deliver_payslips'
import Payslip from '#payroll/payslips/payslip'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { registerPerson } from '#people/register_person'
import { bareDatabase, type BareDatabase } from '#tests/bench/bare_database'
import { barePaper } from '#tests/bench/bare_paper'
import type { Bench, Figure } from '#tests/bench/figure'
import { p50, sampledNow, timed } from '#tests/bench/stopwatch'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'

/** P7: what a payslip costs to compute, a budget to turn into a gross, and a month to pay from end to end. */
export const payroll: Bench = {
  title: 'P7, la paie',
  noun: 'bulletins',
  usualSize: 200,
  async open(size) {
    await aPayHouse()
    const people = await twoPeople()
    const bare = await bareDatabase()
    const months: Period[] = ['2026-01', '2026-02', '2026-03']
    const measure = async (count: number) => {
      const period = months.shift()!
      await employ(count, period)
      const run = await aMonth(period, people, bare)
      return [...(await figuresOfOne(period)), ...run]
    }
    await measure(Math.min(10, Math.ceil(size / 10)))
    return { measure, close: () => bare.close() }
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

async function aMonth(period: Period, { rachid, odile }: Awaited<ReturnType<typeof twoPeople>>, bare: BareDatabase): Promise<Figure[]> {
  const on = lastDay(period)
  const run = await preparePayRunTimed()
  const count = Number((await db.from('payslips').where('pay_run_id', run.made.id).count('* as made'))[0].made)
  const sealed = await timed(async () => {
    await approvePayRun(run.made, on, odile)
    await sealPayRun(run.made, on, odile)
  })
  const papers = await timed(() => deliverPayslips(run.made))

  const floor = await floorOf(run.made.id, bare)
  const each = (what: string, total: number, least: number, is: string): Figure => ({
    what,
    value: total / count,
    unit: 'ms',
    bare: { value: least / count, is },
  })
  const whole = run.took + sealed + papers
  return [
    each('Préparer, par bulletin', run.took, floor.drafts, 'insérer les lignes'),
    each('Approuver, sceller, comptabiliser', sealed, floor.entries, 'insérer les lignes'),
    each('Rendre et archiver en PDF/A', papers, floor.papers, 'les mots, pdfkit nu'),
    {
      what: 'Le lot entier',
      value: whole / 1000,
      unit: 's',
      bare: { value: (floor.drafts + floor.entries + floor.papers) / 1000, is: 'la somme' },
    },
  ]

  async function preparePayRunTimed() {
    const began = performance.now()
    const made = await preparePayRun({ period, paidOn: on, on }, rachid)
    return { made, took: performance.now() - began }
  }
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
