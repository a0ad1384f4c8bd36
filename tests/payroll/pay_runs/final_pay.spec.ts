import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { balanceIn } from '#activities/account/position'
import { balancesOn } from '#ledger/balances'
import { approvePayRun } from '#payroll/pay_runs/approve_pay_run'
import { FinalPayBeyondBudget, prepareFinalPay } from '#payroll/pay_runs/prepare_final_pay'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import { simulateFinalPay } from '#payroll/pay_runs/simulate_final_pay'
import { postLeaveProvisions } from '#payroll/payslips/post_leave_provisions'
import { accrueVariableParts } from '#payroll/variable_parts/accrue_variable_parts'
import { aPayHouse, earned, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { balanceOf } from '#tests/support/lines'
import { aCesa } from '#tests/support/people'

const leaving = { period: '2026-03', leftOn: '2026-03-31', paidOn: '2026-03-31' }
const on = '2026-03-31'

test.group('The last pay of somebody who leaves', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('spends the account to the residue: leave, indemnity, former variable part, closing variable part', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ startsOn: '2025-01-01', fixedPartCents: 2_000_00 })
    const { activityId, id: contractId } = contract
    await earned(activityId, 15_000_00)
    await accrueVariableParts(
      { year: 2025, amounts: [{ contractId, grossCents: 1_000_00, chargesCents: 400_00 }] },
      '2026-02-10',
      people.rachid
    )
    for (const period of ['2026-01', '2026-02']) {
      await payMonth(period, people)
      await postLeaveProvisions(period, on, people.rachid)
    }

    const budgetCents = balanceIn(await balancesOn(on, { activityId }))
    const ask = { contractId, ...leaving, budgetCents, terminationIndemnityCents: 600_00, terminationMinimumCents: 600_00 }
    const { run, pay } = await prepareFinalPay(ask, on, people.rachid)
    assert.equal(pay.leavePayoutCents, 600_00)
    assert.equal(pay.balanceCents, 1_000_00)
    assert.isAbove(pay.closingVariableCents, 0)
    assert.isAtLeast(pay.residueCents!, 0)
    assert.isBelow(pay.residueCents!, 1_00)

    await approvePayRun(run, on, people.odile)
    await sealPayRun(run, on, people.odile)
    await postLeaveProvisions(leaving.period, on, people.rachid)
    const payslip = await payslipOf(contractId, leaving.period)
    assert.equal(payslip.grossCents, pay.payslip.totals.grossCents)
    assert.equal(await balanceOf('428200', activityId), 0)
    assert.equal(await balanceOf('438200', activityId), 0)
    assert.equal(balanceIn(await balancesOn(on, { activityId })), pay.residueCents)
    assert.deepEqual(
      payslip.figures.elements.map(({ label }) => label),
      ['Part fixe', 'Part variable - solde exercice 2026', 'Part variable - solde exercice 2025', 'Indemnité compensatrice de congés payés']
    )
  })

  test('an account that does not bear what is owed says what is missing, and asks for a decision', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const { id: contractId } = await aCesa({ fixedPartCents: 2_000_00 })
    const pay = await simulateFinalPay({ contractId, period: leaving.period, leftOn: leaving.leftOn, budgetCents: 500_00 })
    assert.equal(pay.closingVariableCents, 0)
    assert.isBelow(pay.residueCents!, 0)
    await assert.rejects(() => prepareFinalPay({ contractId, ...leaving, budgetCents: 500_00 }, on, rachid), FinalPayBeyondBudget)
  })

  test('who leaves is not in the monthly run', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const gone = await aCesa({ fixedPartCents: 2_000_00 })
    const here = await aCesa({ fixedPartCents: 1_000_00 })
    await prepareFinalPay({ contractId: gone.id, ...leaving, budgetCents: null }, on, rachid)

    const run = await preparePayRun({ period: leaving.period, paidOn: on, on }, rachid)
    const paid = await run.related('payslips').query()
    assert.deepEqual(
      paid.map(({ contractId }) => contractId),
      [here.id]
    )
  })
})
