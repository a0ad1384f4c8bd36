import { test } from '@japa/runner'
import { BudgetTooSmall, grossFromBudget, grossFromNet } from '#payroll/engine/invert'
import { payPlan } from '#payroll/engine/pay_plan'
import { stepsAhead } from '#payroll/engine/steps_ahead'
import { freshYear } from '#payroll/engine/year_to_date'
import { golden, hoursLess, months, payslip, ratesOf, refusedBy, situation, times } from '#tests/payroll/engine/sample_pay'

const november = '2026-11'
const rates = ratesOf(november)
const fresh = freshYear(2026)

test.group('From a budget to a gross', () => {
  test('the reference table')
    .with(golden.inversion)
    .run(({ assert }, [budget, gross, net, residue]) => {
      const found = grossFromBudget(budget, situation(november), fresh, rates)
      assert.deepEqual([found.grossCents, found.netBeforeTaxCents, found.residueCents], [gross, net, residue])
    })

  test('never passes the budget, and one cent more would', ({ assert }) => {
    for (let budget = 500_00; budget <= 12_000_00; budget += 97_31) {
      const { grossCents, residueCents } = grossFromBudget(budget, situation(november), fresh, rates)
      const cost = payslip(november, grossCents).totals.employerCostCents
      assert.equal(budget - cost, residueCents)
      assert.isAtLeast(residueCents, 0)
      assert.isAbove(payslip(november, grossCents + 1).totals.employerCostCents, budget)
    }
  })

  test('counts the give-back of the year inside the budget', ({ assert }) => {
    const state = months(2026, times(11, 1_600_00), { workingTime: hoursLess }).at(-1)!.yearToDate
    const december = situation('2026-12', { workingTime: hoursLess })
    const found = grossFromBudget(13_675_00, december, state, ratesOf('2026-12'))

    const slip = payslip('2026-12', found.grossCents, { workingTime: hoursLess }, state)
    assert.equal(slip.totals.employerCostCents, 13_675_00 - found.residueCents)
    assert.isAtLeast(found.grossCents, 8_000_00)
    assert.includeMembers(
      found.warnings.map(({ code }) => code),
      ['reduction_given_back']
    )
  })

  test('finds the best gross where the cost dips below the SMIC in December', ({ assert }) => {
    const paid = [...times(6, 500_00), ...times(5, 4_500_00)]
    const state = months(2026, paid, { workingTime: hoursLess }).at(-1)!.yearToDate
    const december = situation('2026-12', { workingTime: hoursLess })
    for (let budget = 300_00; budget <= 2_500_00; budget += 111_07) {
      const { grossCents } = grossFromBudget(budget, december, state, ratesOf('2026-12'))
      const costOf = (gross: number) => payslip('2026-12', gross, { workingTime: hoursLess }, state).totals.employerCostCents
      assert.isAtMost(costOf(grossCents), budget)
      for (let more = 1; more <= 3_00; more += 7) {
        assert.isAbove(costOf(grossCents + more), budget)
      }
    }
  })

  test('spends a budget that the reduction of earlier months helps to pay', ({ assert }) => {
    const part = { workingTime: hoursLess }
    const state = months(2026, [3_500_00, ...times(4, 0)], {
      ...part,
      health: { dispensedBecause: 'autre contrat' },
    }).at(-1)!.yearToDate
    const june = situation('2026-06', part)
    const found = grossFromBudget(900_00, june, state, ratesOf('2026-06'))
    assert.isAtLeast(found.residueCents, 0)
    assert.isAbove(payslip('2026-06', found.grossCents + 1, part, state).totals.employerCostCents, 900_00)
  })

  test('refuses a budget that does not pay the premium', ({ assert }) => {
    const spend = () => grossFromBudget(20_00, situation(november), fresh, rates)
    assert.instanceOf(refusedBy(spend), BudgetTooSmall)
  })
})

test.group('From a net to a gross', () => {
  test('the reference table backwards, at the smallest gross')
    .with(golden.inversion)
    .run(({ assert }, [, gross, net]) => {
      const found = grossFromNet(net, situation(november), fresh, rates)
      assert.equal(found.residueCents, 0)
      assert.equal(payslip(november, found.grossCents).totals.netBeforeTaxCents, net)
      assert.isAtMost(found.grossCents, gross)
      assert.isBelow(payslip(november, found.grossCents - 1).totals.netBeforeTaxCents, net)
    })

  test('stays below the ceiling when two grosses give the same net', ({ assert }) => {
    const { grossCents } = grossFromNet(3_135_00, situation(november), fresh, rates)
    assert.isAtMost(grossCents, 4_005_00)
    const above = grossFromNet(3_140_00, situation(november), fresh, rates)
    assert.isAbove(above.grossCents, 4_005_00)
  })

  test('on a year begun, and with refunds and deductions', ({ assert }) => {
    const paid = [...times(6, 3_000_00), ...times(5, 6_000_00)]
    const state = months(2026, paid).at(-1)!.yearToDate
    const changes = { expenseRefundsCents: 120_00, payAdvanceCents: 300_00 }
    const { grossCents } = grossFromNet(2_500_00, situation('2026-12', changes), state, ratesOf('2026-12'))
    assert.equal(payslip('2026-12', grossCents, changes, state).totals.netBeforeTaxCents, 2_500_00)
  })
})

test.group('Steps said before they bite', () => {
  const ahead = (gross: number, state = fresh, changes = {}, period = november) =>
    stepsAhead(payPlan(situation(period, changes), state, ratesOf(period)), gross)

  test('the ceiling and three SMIC, with what one cent more costs', ({ assert }) => {
    const steps = ahead(3_900_00)
    assert.deepEqual(
      steps.map(({ code, atCents, costCents, netCents }) => [code, atCents, costCents, netCents]),
      [
        ['ceiling', 4_005_01, 8_42, -5_60],
        ['three_smic', 5_469_10, 109_39, 1],
      ]
    )
    assert.deepEqual(
      ahead(4_100_00).map(({ code }) => code),
      ['three_smic']
    )
    assert.isEmpty(ahead(5_469_10))
  })

  test('three SMIC of the year in December: 1,312.61 € in one cent', ({ assert }) => {
    const state = months(2026, times(11, 5_400_00)).at(-1)!.yearToDate
    const [step] = ahead(6_000_00, state, {}, '2026-12')
    assert.deepEqual([step.code, step.atCents, step.costCents, step.leftCents], ['annual_three_smic', 6_229_20, 1_312_61, 229_19])

    const { warnings } = grossFromBudget(8_600_00, situation('2026-12'), state, ratesOf('2026-12'))
    assert.include(
      warnings.map(({ code }) => code),
      'annual_three_smic_near'
    )
  })

  test('a pay without hours that counts its own SMIC, and a month far from any step', ({ assert }) => {
    const [ceiling, smic] = ahead(1_000_00, fresh, { workingTime: hoursLess })
    assert.deepEqual([ceiling.atCents, smic.atCents], [4_005_01, 5_469_10])
    const codes = payslip(november, 1_000_00, { workingTime: hoursLess }).warnings.map(({ code }) => code)
    assert.notIncludeMembers(codes, ['ceiling_near', 'three_smic_near'])
    assert.include(
      payslip(november, 3_800_00).warnings.map(({ code }) => code),
      'ceiling_near'
    )
  })
})
