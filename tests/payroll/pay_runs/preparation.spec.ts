import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { approvePayRun, PayRunBeingPrepared } from '#payroll/pay_runs/approve_pay_run'
import { askPayRun } from '#payroll/pay_runs/ask_pay_run'
import { carryOutPreparation } from '#payroll/pay_runs/carry_out_preparation'
import { draftNextPayslips } from '#payroll/pay_runs/draft_next_payslips'
import type PayRun from '#payroll/pay_runs/pay_run'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { serveGarnishment } from '#payroll/garnishments/serve_garnishment'
import { setAsidePayslip } from '#payroll/pay_runs/set_aside_payslip'
import Payslip from '#payroll/payslips/payslip'
import { carriedOut } from '#tests/payroll/support/carried_out'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa } from '#tests/support/people'
import { sweepHouse } from '#tests/support/sweep_house'

const june = { period: '2026-06', paidOn: '2026-06-26', on: '2026-06-22' }
const order = { kind: 'scale' as const, creditor: 'Étude Lambert (fictive)', reference: 'SR-26-014', totalCents: 300_00, dependants: 0 }

const drafted = async (run: PayRun) => (await Payslip.query().where('pay_run_id', run.id).orderBy('id')).map((slip) => slip.contractId)

test.group('Preparing a pay run in several goes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: june.on }).save()))

  test('some at a time, each once, in their order; what one has wrong stops nobody', async ({ assert }) => {
    const { rachid, odile } = await twoPeople()
    const ids: number[] = []
    for (let rank = 0; rank < 5; rank++) {
      const contract = await aCesa({ fixedPartCents: 900_00 + rank * 50_00 })
      ids.push(contract.id)
      if (rank === 1) await serveGarnishment(contract, { ...order, notifiedOn: june.on }, june.on, rachid)
    }
    const run = await askPayRun(june, rachid)
    assert.deepEqual(await drafted(run), [])

    await draftNextPayslips(run, undefined, 2)
    assert.deepEqual([await drafted(run), run.isPrepared], [ids.slice(0, 2), false])
    await assert.rejects(() => approvePayRun(run, june.on, odile), PayRunBeingPrepared)
    const [half] = await Payslip.query().where('pay_run_id', run.id)
    await assert.rejects(() => setAsidePayslip(half, rachid), PayRunBeingPrepared)
    assert.equal((await askPayRun(june, odile)).id, run.id)
    assert.deepEqual([await drafted(run), (await run.refresh()).preparedById], [ids.slice(0, 2), rachid.id], 'asked again, nothing changes')

    await carryOutPreparation(run.id, 2)
    await run.refresh()
    assert.deepEqual([await drafted(run), run.isPrepared, run.failure], [ids, true, null])
    const wrong = await Payslip.query().where('pay_run_id', run.id).whereNotNull('error')
    assert.deepEqual(
      wrong.map(({ contractId }) => contractId),
      [ids[1]]
    )
    await carryOutPreparation(run.id, 2)
    assert.deepEqual(await drafted(run), ids, 'carried out again, it does nothing')
  })

  test('whoever is paid elsewhere meanwhile is left out, and the others go on', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const [first, second, third] = [await aCesa(), await aCesa(), await aCesa()]
    const run = await askPayRun(june, rachid)
    await draftNextPayslips(run, undefined, 1)
    await db
      .table('pay_inputs')
      .insert({ contract_id: second.id, period: june.period, left_on: '2026-06-30', created_at: '2026-06-22 08:00:00' })
    await preparePayRun({ ...june, kind: 'final', contractIds: [second.id] }, rachid)

    await carryOutPreparation(run.id, 1)
    assert.deepEqual(await drafted(run), [first.id, third.id])
    assert.isTrue((await run.refresh()).isPrepared)
  })
})

test.group('A preparation whose power is cut', (group) => {
  group.each.timeout(120_000)
  group.each.teardown(() => sweepHouse())

  test('goes on where it was, wherever it was cut, and computes each once', async ({ assert }) => {
    await aPayHouse()
    const { rachid } = await twoPeople()
    const ids: number[] = []
    for (let rank = 0; rank < 6; rank++) ids.push((await aCesa()).id)
    const run = await askPayRun(june, rachid)

    for (const diesAt of [1, 2, 3]) {
      const before = (await drafted(run)).length
      assert.isTrue((await carriedOut(run, rachid, diesAt, 'prepare')).killed)
      assert.isAtLeast((await drafted(run)).length, before)
      assert.isFalse((await run.refresh()).isPrepared)
    }
    await Promise.all([carriedOut(run, rachid, 0, 'prepare'), carriedOut(run, rachid, 0, 'prepare')])
    assert.deepEqual(await drafted(run), ids)
    assert.isTrue((await run.refresh()).isPrepared)
    assert.equal((await carriedOut(run, rachid, 0, 'prepare')).writes, 0, 'once done, it writes nothing')
  })
})
