import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import Contract from '#contracts/contract'
import ExitPlan from '#exits/plan/exit_plan'
import { planExit } from '#exits/plan/plan_exit'
import { prepareSettlement } from '#exits/settlement/prepare_settlement'
import { settleExit } from '#exits/settlement/settle_exit'
import {
  ExitAlreadySettled,
  IndemnityTooLow,
  LastDayToCome,
  NoRightToIndemnity,
  NotPrepared,
  PreparedByYourself,
  ReceivablesOpen,
} from '#exits/settlement/settlement_refusals'
import { carryOpenings } from '#ledger/carry_openings'
import { FinalPayBeyondBudget } from '#payroll/pay_runs/prepare_final_pay'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { accrueVariableParts } from '#payroll/variable_parts/accrue_variable_parts'
import { payslipOf } from '#tests/payroll/support/pay_house'
import {
  aHouseToLeave,
  aLeavingEmployee,
  aLeavingHolder,
  COMPANY,
  LAST_DAY,
  NOTHING_LEFT,
  remembers,
  whatIsLeft,
} from '#tests/exits/support/leaving'
import { aSaleOf } from '#tests/support/contributions'
import { sharedServicesId } from '#tests/support/house'
import { balanceOf } from '#tests/support/lines'
import { aCesa } from '#tests/support/people'

const signed = { decidedOn: '2026-02-02', lastDayOn: LAST_DAY }

test.group('Settling an exit', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a founder buys the things at book value, is paid once, and leaves an account at zero', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingEmployee()
    const { activityId, id: contractId } = contract
    await accrueVariableParts({ year: 2025, amounts: [{ contractId, grossCents: 1_000_00, chargesCents: 400_00 }] }, '2026-02-10', rachid)
    await carryOpenings(2026, '2026-02-10', rachid)
    await remembers(activityId, 500_00)
    const plan = await planExit({ contract, kind: 'company_creation', vehicle: 'mutual_termination', ...signed, company: COMPANY }, rachid)
    await prepareSettlement(plan, {}, '2026-03-18', rachid)
    await settleExit(plan, LAST_DAY, odile)

    assert.deepEqual(await whatIsLeft(activityId), NOTHING_LEFT)
    assert.equal(await balanceOf('106310', activityId), 0)
    assert.deepEqual(
      plan.facts!.sold!.map(({ account, netCents, vatCents }) => [account, netCents, vatCents]),
      [
        ['218200', 5_700_00, 1_140_00],
        ['355000', 1_200_00, 240_00],
      ]
    )
    assert.equal(await balanceOf('462000', activityId), 0)
    assert.equal(await balanceOf('757000', activityId), -(await balanceOf('657000', activityId)))

    const payslips = await db.from('payslips').where({ contract_id: contractId, period: '2026-03' }).whereNotNull('sealed_on')
    assert.lengthOf(payslips, 1)
    const { figures } = await payslipOf(contractId, '2026-03')
    assert.includeMembers(
      figures.elements.map(({ label }) => label),
      ['Part variable - solde exercice 2026', 'Part variable - solde exercice 2025', 'Indemnité compensatrice de congés payés']
    )
    assert.isAbove(plan.facts!.outcome!.indemnityCents, 0)

    const ended = await Contract.findOrFail(contractId)
    assert.deepEqual([ended.endedOn, ended.endReason], [LAST_DAY, 'mutual_termination'])
    const papers = await db.from('exit_documents').where('exit_plan_id', plan.id).orderBy('id')
    assert.deepEqual(
      papers.map(({ kind }) => kind),
      ['work_certificate', 'final_receipt', 'attestation_notice', 'exit_report', 'asset_sale']
    )
    const surveys = await db.from('follow_ups').where('exit_plan_id', plan.id).orderBy('due_on')
    assert.deepEqual(
      surveys.map((row) => row.due_on),
      ['2026-09-30', '2027-03-31', '2028-03-31', '2029-03-31']
    )
  })

  test('a CAPE holder who finds a job gets a statement and no payslip, and the provision goes', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingHolder()
    const { activityId, id: contractId } = contract
    await accrueVariableParts({ year: 2025, amounts: [{ contractId, grossCents: 600_00 }] }, '2026-01-15', rachid)
    await carryOpenings(2026, '2026-01-15', rachid)
    const plan = await planExit({ contract, kind: 'employment', vehicle: 'term', ...signed }, rachid)
    await prepareSettlement(plan, {}, '2026-03-20', rachid)
    await settleExit(plan, LAST_DAY, odile)

    assert.deepEqual(await whatIsLeft(activityId), NOTHING_LEFT)
    assert.equal(await balanceOf('781500', activityId), -600_00)
    assert.isNull(plan.facts!.outcome!.payslipId)
    const statement = await db.from('cape_statements').where('contract_id', contractId).firstOrFail()
    assert.equal(Number(statement.gross_cents), plan.facts!.outcome!.grossCents)
    const papers = await db.from('exit_documents').where('exit_plan_id', plan.id).orderBy('id')
    assert.deepEqual(
      papers.map(({ kind }) => kind),
      ['support_certificate', 'exit_report']
    )
  })

  test('who resigns without a company leaves things to the house, at their book value', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingEmployee()
    const { activityId } = contract
    const plan = await planExit({ contract, kind: 'other', vehicle: 'resignation', ...signed }, rachid)
    await prepareSettlement(plan, {}, '2026-03-18', rachid)
    await settleExit(plan, LAST_DAY, odile)

    const shared = await sharedServicesId()
    assert.deepEqual(await whatIsLeft(activityId), NOTHING_LEFT)
    assert.deepEqual(
      [await balanceOf('218200', shared), await balanceOf('281820', shared), await balanceOf('355000', shared)],
      [6_000_00, -300_00, 1_200_00]
    )
    assert.equal((await db.from('assets').where('label', 'Fourgon').firstOrFail()).activity_id, shared)
    assert.equal(plan.facts!.outcome!.indemnityCents, 0)
  })

  test('what no pay can bear goes to shared services by an entry of its own', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingEmployee({ things: false })
    const plan = await planExit({ contract, kind: 'other', vehicle: 'resignation', ...signed }, rachid)
    await prepareSettlement(plan, { heldBackCents: 100_00 }, '2026-03-18', rachid)
    await settleExit(plan, LAST_DAY, odile)
    const left = await whatIsLeft(contract.activityId)
    assert.deepEqual([left.balance, left.uncovered], [100_00, 100_00])
    assert.equal(await balanceOf('186200', contract.activityId), plan.residueCents)
    assert.equal(await balanceOf('187200', await sharedServicesId()), -plan.residueCents!)
  })

  test('an account that cannot bear what is owed waits for the house to decide', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingEmployee({ things: false, earnedCents: 5_000_00 })
    const plan = await planExit({ contract, kind: 'abandonment', vehicle: 'resignation', ...signed }, rachid)
    await prepareSettlement(plan, {}, '2026-03-18', rachid)
    await assert.rejects(() => settleExit(plan, LAST_DAY, odile), FinalPayBeyondBudget)

    await prepareSettlement(plan, { mayOwe: true }, '2026-03-19', rachid)
    await settleExit(plan, LAST_DAY, odile)
    assert.isBelow(plan.residueCents!, 0)
    assert.deepEqual(await whatIsLeft(contract.activityId), NOTHING_LEFT)
  })

  test('two people, in order, once', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingEmployee({ things: false })
    const plan = await planExit({ contract, kind: 'other', vehicle: 'resignation', ...signed }, rachid)
    await assert.rejects(() => settleExit(plan, LAST_DAY, odile), NotPrepared)
    await prepareSettlement(plan, {}, '2026-03-18', rachid)
    await assert.rejects(() => settleExit(plan, LAST_DAY, rachid), PreparedByYourself)
    await assert.rejects(() => settleExit(plan, '2026-03-30', odile), LastDayToCome)
    await settleExit(plan, LAST_DAY, odile)
    await assert.rejects(() => settleExit(plan, LAST_DAY, odile), ExitAlreadySettled)
    await assert.rejects(() => prepareSettlement(plan, {}, LAST_DAY, rachid), ExitAlreadySettled)
  })

  test('customers pay first when it was decided so', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingEmployee({ things: false })
    await aSaleOf(1_000_00, contract.activityId, '2026-03-10')
    const plan = await planExit({ contract, kind: 'other', vehicle: 'resignation', ...signed }, rachid)
    await prepareSettlement(plan, { receivables: 'settle_before' }, '2026-03-18', rachid)
    await assert.rejects(() => settleExit(plan, LAST_DAY, odile), ReceivablesOpen)
    await prepareSettlement(plan, { receivables: 'house' }, '2026-03-18', rachid)
    await settleExit(plan, LAST_DAY, odile)
    assert.deepEqual(await whatIsLeft(contract.activityId), NOTHING_LEFT)
    assert.equal(plan.facts!.outcome!.receivablesCents, 1_200_00)
  })

  test('an indemnity is at least the legal one, and only for who has a right to it', async ({ assert }) => {
    const { rachid } = await aHouseToLeave()
    const contract = await aLeavingEmployee({ things: false })
    const plan = await planExit({ contract, kind: 'company_creation', vehicle: 'mutual_termination', ...signed, company: COMPANY }, rachid)
    const { legal } = await prepareSettlement(plan, {}, '2026-03-18', rachid)
    assert.deepEqual([legal!.months, legal!.cents], [27, 1_125_00])
    await assert.rejects(() => prepareSettlement(plan, { indemnityCents: 1_124_99 }, '2026-03-18', rachid), IndemnityTooLow)
    const other = await aCesa({ startsOn: '2025-06-01' })
    const resigned = await planExit({ contract: other, kind: 'other', vehicle: 'resignation', ...signed }, rachid)
    await assert.rejects(() => prepareSettlement(resigned, { indemnityCents: 100_00 }, '2026-03-18', rachid), NoRightToIndemnity)
  })

  test('whoever leaves is not in the monthly run', async ({ assert }) => {
    const { rachid } = await aHouseToLeave()
    const contract = await aLeavingEmployee({ things: false })
    const stays = await aCesa({ fixedPartCents: 1_000_00 })
    const plan = await planExit({ contract, kind: 'other', vehicle: 'resignation', ...signed }, rachid)
    await prepareSettlement(plan, {}, '2026-03-18', rachid)
    const run = await preparePayRun({ period: '2026-03', paidOn: LAST_DAY, on: '2026-03-22' }, rachid)
    const paid = await run.related('payslips').query()
    assert.deepEqual(
      paid.map(({ contractId }) => contractId),
      [stays.id]
    )
    assert.isTrue((await ExitPlan.findOrFail(plan.id)).isPrepared)
  })
})
