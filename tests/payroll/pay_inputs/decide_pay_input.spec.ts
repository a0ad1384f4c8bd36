import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { declareAbsence } from '#payroll/absences/declare_absence'
import { decidePayInput, GrantBeyondMeans, MoreThanAsked, NotSubmitted, ReasonMissing } from '#payroll/pay_inputs/decide_pay_input'
import { payCapacity } from '#payroll/pay_inputs/pay_capacity'
import { PayInputDecided, PayMonthUnderWay, requestPayInput } from '#payroll/pay_inputs/request_pay_input'
import { submitPayInput } from '#payroll/pay_inputs/submit_pay_input'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import Payslip from '#payroll/payslips/payslip'
import { aPayHouse, earned, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa } from '#tests/support/people'

const period = '2026-02'
const on = '2026-02-20'

test.group('Deciding what a month brings', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('an advance that the activity can bear is granted and paid', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await earned(contract.activityId, 2_500_00)
    const input = await aRequest(contract.id, 150_00)

    await decidePayInput(input, { grantedCents: 150_00 }, on, rachid)
    const run = await preparePayRun({ period, paidOn: '2026-02-27', on }, rachid)
    const draft = await Payslip.query().where('pay_run_id', run.id).firstOrFail()
    assert.deepEqual(
      draft.figures.elements.map(({ code, amountCents }) => [code, amountCents]),
      [
        ['fixed_part', 1_500_00],
        ['variable_advance', 150_00],
      ]
    )
  })

  test('what the activity can bear is its balance and its cash, less the fixed part; the engine says how much gross that is', async ({
    assert,
  }) => {
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await earned(contract.activityId, 2_000_00)

    const capacity = await payCapacity(contract.id, period, on)
    assert.deepEqual([capacity.budgetCents, capacity.fixedCostCents, capacity.freeCents], [2_000_00, 1_589_94, 410_06])
    const { rachid } = await twoPeople()
    const input = await aRequest(contract.id, capacity.largestAdvanceCents + 1)
    await assert.rejects(() => decidePayInput(input, { grantedCents: capacity.largestAdvanceCents + 1 }, on, rachid), GrantBeyondMeans)
    await decidePayInput(input, { grantedCents: capacity.largestAdvanceCents, reason: 'Au plus juste' }, on, rachid)
  })

  test('beyond it, it is limited, refused with a reason, or decided as an advance; the fixed part is never cut', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_350_00 })
    const input = await aRequest(contract.id, 300_00)

    await assert.rejects(() => decidePayInput(input, { grantedCents: 300_00 }, on, rachid), GrantBeyondMeans)
    await assert.rejects(() => decidePayInput(input, { grantedCents: 0 }, on, rachid), ReasonMissing)
    await assert.rejects(() => decidePayInput(input, { grantedCents: 301_00 }, on, rachid), MoreThanAsked)
    await decidePayInput(input, { grantedCents: 0, reason: 'Trésorerie trop basse' }, on, rachid)
    await assert.rejects(
      () => decidePayInput(input, { grantedCents: 300_00, asAdvance: true, reason: 'Avance' }, on, rachid),
      PayInputDecided
    )

    const run = await preparePayRun({ period, paidOn: '2026-02-27', on }, rachid)
    const draft = await Payslip.query().where('pay_run_id', run.id).firstOrFail()
    assert.equal(draft.grossCents, 1_350_00)
  })

  test('what still waits is not paid, and the run says so', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_350_00 })
    await aRequest(contract.id, 300_00)
    const draft = await requestPayInput({ contractId: (await aCesa()).id, period, variableAdvanceCents: 50_00 })
    await assert.rejects(() => decidePayInput(draft, { grantedCents: 0, reason: 'x' }, on, rachid), NotSubmitted)

    const run = await preparePayRun({ period, paidOn: '2026-02-27', on }, rachid)
    const payslip = await Payslip.query().where({ payRunId: run.id, contractId: contract.id }).firstOrFail()
    assert.equal(payslip.grossCents, 1_350_00)
    assert.match(payslip.inputs.difference.reasons.at(-1)!, /attend une décision/)
  })

  test('days away count once declared: leave at constant gross, sickness as a visible absence', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_300_00 })
    await declareAbsence(contract, { kind: 'leave', startsOn: '2026-02-02', endsOn: '2026-02-07' }, on, rachid)
    await declareAbsence(contract, { kind: 'sick', startsOn: '2026-02-16', endsOn: '2026-02-22' }, on, rachid)

    const run = await preparePayRun({ period, paidOn: '2026-02-27', on }, rachid)
    const { figures } = await Payslip.query().where('pay_run_id', run.id).firstOrFail()
    assert.deepEqual(
      figures.elements.map(({ code, amountCents }) => [code, amountCents]),
      [
        ['fixed_part', 1_000_00],
        ['leave_allowance', 300_00],
        ['absence', -325_00],
      ]
    )
    assert.equal(figures.totals.ceilingCents, 3_003_75)
  })

  test('once the month is paid, nothing is asked for it any more', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa()
    await payMonth(period, people)
    await assert.rejects(() => requestPayInput({ contractId: contract.id, period, variableAdvanceCents: 10_00 }), PayMonthUnderWay)
  })
})

async function aRequest(contractId: number, variableAdvanceCents: number) {
  const { rachid } = await twoPeople()
  return submitPayInput(await requestPayInput({ contractId, period, variableAdvanceCents }), on, rachid)
}
