import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { balanceIn } from '#activities/account/position'
import { balancesOn } from '#ledger/balances'
import { openItems } from '#ledger/open_items'
import { decidePayInput } from '#payroll/pay_inputs/decide_pay_input'
import { requestPayInput } from '#payroll/pay_inputs/request_pay_input'
import { submitPayInput } from '#payroll/pay_inputs/submit_pay_input'
import { cancelPayslip } from '#payroll/payslips/cancel_payslip'
import { accrueVariableParts, VariablePartAlreadyAccrued } from '#payroll/variable_parts/accrue_variable_parts'
import VariablePart from '#payroll/variable_parts/variable_part'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { balanceOf, linesAbout } from '#tests/support/lines'
import { aCape, aCesa } from '#tests/support/people'

test.group('The variable part of a year', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('is a cost of its year, owed to the person, and stays in the balance until it is paid', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ startsOn: '2025-01-01' })
    const [part] = await accrueVariableParts(
      { year: 2025, amounts: [{ contractId: contract.id, grossCents: 4_500_00, chargesCents: 1_800_00 }] },
      '2026-02-10',
      rachid
    )

    assert.deepEqual(await linesAbout(`variable_part:${part.id}`), [
      ['641100', 4_500_00, 0],
      ['645800', 1_800_00, 0],
      ['428610', 0, 4_500_00],
      ['438610', 0, 1_800_00],
    ])
    assert.equal(balanceIn(await balancesOn('2025-12-31', { activityId: contract.activityId })), 0)
    await assert.rejects(
      () => accrueVariableParts({ year: 2025, amounts: [{ contractId: contract.id, grossCents: 1_00 }] }, '2026-02-10', rachid),
      VariablePartAlreadyAccrued
    )
  })

  test('paid the next year, only the difference is a cost of that year', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ startsOn: '2025-01-01', fixedPartCents: 1_500_00 })
    await accrueVariableParts(
      { year: 2025, amounts: [{ contractId: contract.id, grossCents: 1_000_00, chargesCents: 300_00 }] },
      '2026-02-10',
      people.rachid
    )
    await grantBalance(contract.id, 1_100_00, people)
    await payMonth('2026-01', people)

    const payslip = await payslipOf(contract.id, '2026-01')
    const lines = await linesAbout(`payslip:${payslip.id}`)
    assert.deepInclude(lines, ['641100', 2_600_00, 0])
    assert.deepInclude(lines, ['428610', 1_000_00, 0])
    assert.deepInclude(lines, ['438610', 300_00, 0])
    assert.deepInclude(lines, ['641100', 0, 1_000_00])
    assert.deepInclude(lines, ['645800', 0, 300_00])
    assert.equal(await balanceOf('428610', contract.activityId), 0)
    assert.lengthOf(await openItems({ accounts: ['428610'] }), 0)
    assert.equal(payslip.figures.elements.at(-1)!.label, 'Part variable - solde exercice 2025')
  })

  test('a cancelled payslip gives it back', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ startsOn: '2025-01-01' })
    await accrueVariableParts(
      { year: 2025, amounts: [{ contractId: contract.id, grossCents: 1_000_00, chargesCents: 300_00 }] },
      '2026-02-10',
      people.rachid
    )
    await grantBalance(contract.id, 400_00, people)
    await payMonth('2026-01', people)
    const part = await VariablePart.query().where('contract_id', contract.id).firstOrFail()
    assert.deepEqual([part.settledGrossCents, part.settledChargesCents], [400_00, 120_00])

    await cancelPayslip(await payslipOf(contract.id, '2026-01'), '2026-02-12', people.odile)
    await part.refresh()
    assert.deepEqual([part.settledGrossCents, part.settledChargesCents], [0, 0])
    assert.equal(await balanceOf('428610', contract.activityId), -1_000_00)
  })

  test('its contributions are estimated by the engine when nobody gives them', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ startsOn: '2025-01-01', fixedPartCents: 1_500_00 })
    for (const period of ['2025-11', '2025-12', '2026-01']) await payMonth(period, people)
    const [part] = await accrueVariableParts(
      { year: 2025, amounts: [{ contractId: contract.id, grossCents: 1_000_00 }] },
      '2026-02-10',
      people.rachid
    )
    // As if paid in December, whatever came since: 364.76 € of contributions, and 275.10 € of reduction to give back.
    assert.equal(part.chargesCents, 639_86)
  })

  test('of a CAPE, nothing is owed yet: a provision', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCape({ startsOn: '2025-10-01' })
    const [part] = await accrueVariableParts(
      { year: 2025, amounts: [{ contractId: contract.id, grossCents: 931_20 }] },
      '2026-02-10',
      rachid
    )
    assert.deepEqual(await linesAbout(`variable_part:${part.id}`), [
      ['681500', 931_20, 0],
      ['158100', 0, 931_20],
    ])
  })
})

async function grantBalance(contractId: number, variableBalanceCents: number, { rachid, odile }: Awaited<ReturnType<typeof twoPeople>>) {
  const input = await requestPayInput({ contractId, period: '2026-01', variableBalanceCents, variableBalanceYear: 2025 })
  await decidePayInput(await submitPayInput(input, '2026-01-20', rachid), { grantedCents: 0 }, '2026-01-21', odile)
}
