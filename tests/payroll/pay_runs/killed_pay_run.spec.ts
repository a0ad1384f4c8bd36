import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { BOOK_CHECKS } from '#accounting/book_checks'
import { sum } from '#core/cents'
import { bytesOf } from '#documents/archive'
import Document from '#documents/document'
import { checkLedger } from '#ledger/check_ledger'
import { approvePayRun } from '#payroll/pay_runs/approve_pay_run'
import type PayRun from '#payroll/pay_runs/pay_run'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { carriedOut } from '#tests/payroll/support/carried_out'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa } from '#tests/support/people'
import { sweepHouse } from '#tests/support/sweep_house'

const january = { period: '2026-01', paidOn: '2026-01-28', on: '2026-01-24' }

/** A dozen payslips here; fifty, as the house promises, or each write of a payslip when asked: KILLED_PEOPLE=50 KILLS=60. */
const people = Number(process.env.KILLED_PEOPLE ?? 12)
const kills = Number(process.env.KILLS ?? 6)

test.group('A pay run whose power is cut', (group) => {
  group.each.timeout(60_000 + kills * 20_000)
  group.each.teardown(() => sweepHouse())

  test('goes on where it was, wherever it was cut, to the totals that were approved', async ({ assert }) => {
    const { run, odile } = await anApprovedRun()
    const promised = await totalsOf(run)

    for (let kill = 0; kill < kills; kill++) {
      const { killed } = await carriedOut(run, odile, 1 + ((kill * 29 + 5) % 60))
      assert.isTrue(killed || kill > 0)
      await assertNothingHalfMade(run)
    }

    assert.equal((await carriedOut(run, odile)).code, 0)
    assert.deepEqual(await totalsOf(run), promised)
    assert.deepEqual(await numbersOf(run), ranks(people))
    assert.equal((await run.refresh()).sealedOn, january.on)
    const papers = await Document.query().where('kind', 'payslip')
    assert.lengthOf(papers, people)
    for (const paper of papers) assert.equal((await bytesOf(paper)).subarray(0, 5).toString(), '%PDF-')
    assert.isEmpty(await checkLedger(BOOK_CHECKS))

    const books = await wholeBooks()
    assert.equal((await carriedOut(run, odile)).writes, 0, 'a second click writes nothing')
    assert.deepEqual(await wholeBooks(), books)
  })

  test('carried out by two workers at once, it is paid once', async ({ assert }) => {
    const { run, odile } = await anApprovedRun()
    const promised = await totalsOf(run)
    await Promise.all([carriedOut(run, odile), carriedOut(run, odile)])
    await carriedOut(run, odile)

    assert.deepEqual(await numbersOf(run), ranks(people))
    assert.deepEqual(await totalsOf(run), promised)
    const [{ entries }] = await db.from('entries').where('source', 'like', 'payslip:%').count('* as entries')
    assert.equal(Number(entries), people)
    assert.isEmpty(await checkLedger(BOOK_CHECKS))
  })
})

async function anApprovedRun() {
  await aPayHouse()
  for (let rank = 0; rank < people; rank++) await aCesa({ fixedPartCents: 900_00 + rank * 50_00 })
  const { rachid, odile } = await twoPeople()
  const run = await preparePayRun(january, rachid)
  await approvePayRun(run, january.on, odile)
  return { run, odile }
}

/** A sealed payslip has its number and its balanced entry; one that is not sealed has neither, and no number is lost. */
async function assertNothingHalfMade(run: PayRun) {
  const slips = await db.from('payslips').where('pay_run_id', run.id)
  const entries = await db.from('entries').where('source', 'like', 'payslip:%')
  const sealed = slips.filter((slip) => slip.sealed_on)
  const halves = slips.filter((slip) => Boolean(slip.sealed_on) !== Boolean(slip.number && slip.entry_id && slip.live_key))
  if (halves.length > 0) throw new Error(`half made: ${halves.map(({ id }) => id).join()}`)
  if (sealed.length !== entries.length) throw new Error(`${sealed.length} sealed payslips, ${entries.length} entries`)
  const last = await db.from('counters').where('series', 'P').select('value').first()
  if (Number(last?.value ?? 0) !== sealed.length) throw new Error(`${last?.value} numbers, ${sealed.length} sealed payslips`)
}

async function totalsOf(run: PayRun) {
  const rows = await db.from('payslips').where('pay_run_id', run.id).orderBy('id')
  return ['gross_cents', 'net_paid_cents', 'employer_cost_cents'].map((column) => sum(rows.map((row) => Number(row[column]))))
}

const numbersOf = async (run: PayRun) =>
  (await db.from('payslips').where('pay_run_id', run.id).orderBy('number')).map(({ number }) => number)

const ranks = (count: number) => Array.from({ length: count }, (_, rank) => `P2026-${String(rank + 1).padStart(4, '0')}`)

const wholeBooks = async () => ({
  entries: await db.from('entries').orderBy('id').select('id', 'number', 'source'),
  payslips: await db.from('payslips').orderBy('id').select('id', 'number', 'sealed_on', 'entry_id'),
  papers: await db.from('documents').orderBy('id').select('id', 'sha256'),
})
