import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { instant } from '#core/instant'
import { decidePayInput } from '#payroll/pay_inputs/decide_pay_input'
import { requestPayInput } from '#payroll/pay_inputs/request_pay_input'
import { submitPayInput } from '#payroll/pay_inputs/submit_pay_input'
import { approvePayRun, PayslipsInError, PreparedByYou } from '#payroll/pay_runs/approve_pay_run'
import PayRun from '#payroll/pay_runs/pay_run'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { NotApproved, sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import { AlreadyPaid } from '#payroll/payslips/seal_payslip'
import Person from '#people/person'
import { aPayHouse, earned, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { linesAbout } from '#tests/support/lines'
import { aCesa } from '#tests/support/people'

const january = { period: '2026-01', paidOn: '2026-01-28', on: '2026-01-24' }

test.group('Sealing a pay run', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('a payslip of 1,500 € writes its balanced entry on its activity', async ({ assert }) => {
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await payMonth('2026-01', await twoPeople())

    const payslip = await payslipOf(contract.id, '2026-01')
    assert.equal(payslip.number, 'P2026-0001')
    assert.deepEqual([payslip.grossCents, payslip.netPaidCents, payslip.employerCostCents], [1_500_00, 1_165_45, 1_589_94])
    assert.deepEqual(await linesAbout(`payslip:${payslip.id}`), [
      ['631200', 10_20, 0],
      ['633100', 30_00, 0],
      ['633200', 1_50, 0],
      ['633300', 15_00, 0],
      ['641100', 1_500_00, 0],
      ['645100', 520_24, 0],
      ['645200', 20_00, 0],
      ['645300', 90_15, 0],
      ['421000', 0, 1_165_45],
      ['431000', 0, 322_99],
      ['437100', 0, 60_15],
      ['437200', 0, 40_00],
      ['438600', 0, 1_35],
      ['645100', 0, 507_00],
      ['645300', 0, 90_15],
    ])
  })

  test('who prepared a run does not approve it, and nothing is sealed before', async ({ assert }) => {
    await aCesa()
    const { rachid, odile } = await twoPeople()
    const run = await preparePayRun(january, rachid)

    await assert.rejects(() => approvePayRun(run, january.on, rachid), PreparedByYou)
    await assert.rejects(() => sealPayRun(run, january.on, odile), NotApproved)
    await assert.rejects(() => db.from('pay_runs').where('id', run.id).update({ approved_on: january.on, approved_by_id: rachid.id }))
    assert.lengthOf(await db.from('payslips').whereNotNull('sealed_on'), 0)
  })

  test('a payslip in error keeps its reason, stops nobody else, and stops the approval', async ({ assert }) => {
    const unpaid = await aCesa({ fixedPartCents: 0 })
    const paid = await aCesa({ fixedPartCents: 1_200_00 })
    const { rachid, odile } = await twoPeople()
    const run = await preparePayRun(january, rachid)

    const drafts = await db.from('payslips').where('pay_run_id', run.id)
    const errorOf = (contractId: number) => drafts.find((draft) => draft.contract_id === contractId).error
    assert.match(errorOf(unpaid.id), /net à payer serait de/)
    assert.isNull(errorOf(paid.id))
    await assert.rejects(() => approvePayRun(run, january.on, odile), PayslipsInError)
  })

  test('what changed since the drafts were made is computed again before anybody approves', async ({ assert }) => {
    const { rachid, odile } = await twoPeople()
    const [asks, same] = [await aCesa(), await aCesa()]
    await earned(asks.activityId, 9_000_00)
    const input = await requestPayInput({ contractId: asks.id, period: january.period, variableAdvanceCents: 200_00 })
    await submitPayInput(input, '2026-01-19', rachid)
    const run = await preparePayRun(january, rachid)
    await decidePayInput(input, { grantedCents: 200_00 }, january.on, odile)

    const name = await personName(asks)
    await assert.rejects(() => approvePayRun(run, january.on, odile), new RegExp(`pour ${name}.: recalculez`))
    await preparePayRun(january, rachid)
    await approvePayRun(run, january.on, odile)
    const drafts = await db.from('payslips').where('pay_run_id', run.id).orderBy('contract_id')
    assert.deepEqual(
      drafts.map((draft) => [draft.contract_id, Number(draft.gross_cents)]),
      [
        [asks.id, 1_700_00],
        [same.id, 1_500_00],
      ]
    )
  })

  test('stopped in the middle, it goes on with those that are left, numbers without a gap', async ({ assert }) => {
    const contracts = [await aCesa(), await aCesa(), await aCesa(), await aCesa()]
    const { rachid, odile } = await twoPeople()
    const run = await preparePayRun(january, rachid)
    await approvePayRun(run, january.on, odile)
    const rival = await aRivalFor(contracts[2].id, run.id)

    await assert.rejects(() => sealPayRun(run, january.on, odile), AlreadyPaid)
    assert.deepEqual(await sealedNumbers(), ['P2026-0001', 'P2026-0002'])
    assert.match((await run.refresh()).failure!, /personne n’est payé deux fois/)

    await db.from('payslips').where('id', rival).delete()
    await sealPayRun(run, january.on, odile)
    assert.deepEqual(await sealedNumbers(), ['P2026-0001', 'P2026-0002', 'P2026-0003', 'P2026-0004'])
    assert.equal((await run.refresh()).sealedOn, january.on)
    assert.isNull(run.failure)
  })

  test('sealed twice, nothing happens twice', async ({ assert }) => {
    await aCesa()
    const people = await twoPeople()
    const run = await payMonth('2026-01', people)
    const before = await db.from('entries').count('* as entries')

    await sealPayRun(run, '2026-02-02', people.odile)
    assert.deepEqual(await db.from('entries').count('* as entries'), before)
    assert.equal(run.sealedOn, '2026-01-31')
  })

  test('inside a transaction that fails, nothing is sealed and no number is burned', async ({ assert }) => {
    await aCesa()
    const { rachid, odile } = await twoPeople()
    const run = await preparePayRun(january, rachid)
    await approvePayRun(run, january.on, odile)

    const failing = db.transaction(async (trx) => {
      await sealPayRun(run, january.on, odile, trx)
      throw new Error('the exit was refused')
    })
    await assert.rejects(() => failing, 'the exit was refused')
    assert.isEmpty(await sealedNumbers())
    await sealPayRun(await PayRun.findOrFail(run.id), january.on, odile)
    assert.deepEqual(await sealedNumbers(), ['P2026-0001'])
  })

  test('a sealed payslip is not changed nor removed, even by raw SQL', async ({ assert }) => {
    const contract = await aCesa()
    await payMonth('2026-01', await twoPeople())
    const { id } = await payslipOf(contract.id, '2026-01')

    await assert.rejects(() => db.from('payslips').where({ id }).update({ net_paid_cents: 1 }))
    await assert.rejects(() => db.from('payslips').where({ id }).delete())
  })
})

const personName = async ({ personId }: { personId: number }) => (await Person.findOrFail(personId)).fullName

const sealedNumbers = async () =>
  (await db.from('payslips').whereNotNull('sealed_on').orderBy('id').select('number')).map((row) => row.number)

/** Somebody else paid this contract meanwhile: the unique key of the month is taken. */
async function aRivalFor(contractId: number, runId: number): Promise<number> {
  const { id, number, ...draft } = await db.from('payslips').where({ pay_run_id: runId, contract_id: contractId }).first()
  await db
    .table('payslips')
    .insert({ ...draft, pay_run_id: await anotherRun(runId), live_key: `${contractId}:2026-01`, created_at: instant() })
  return (await db.from('payslips').where('live_key', `${contractId}:2026-01`).firstOrFail()).id
}

async function anotherRun(runId: number): Promise<number> {
  const { id, ...run } = await db.from('pay_runs').where('id', runId).first()
  await db.table('pay_runs').insert({ ...run, kind: 'supplement' })
  return (await db.from('pay_runs').max('id as id').first()).id
}
