import { test } from '@japa/runner'
import { sum } from '#core/cents'
import { coefficientOf } from '#payroll/engine/general_reduction'
import type { EquivalentHours, Payslip } from '#payroll/engine/types'
import { fullTime, golden, hoursLess, lineOf, months, payslip, ratesOf, times } from '#tests/payroll/engine/sample_pay'

const cesa = { workingTime: hoursLess }
const uneven = [...times(11, 1_600_00), 8_000_00]
const halves = [...times(6, 500_00), ...times(6, 4_500_00)]
const high = [...times(6, 3_000_00), ...times(6, 6_000_00)]

const reductionOf = (slips: Payslip[]) => sum(slips.map(({ totals }) => totals.reductionCents))
const costOf = (slips: Payslip[]) => sum(slips.map(({ totals }) => totals.employerCostCents))
const netOf = (slips: Payslip[]) => sum(slips.map(({ totals }) => totals.netBeforeTaxCents))
const alone = (grosses: number[]) => grosses.map((gross, index) => payslip(`2026-${String(index + 1).padStart(2, '0')}`, gross, cesa))

test.group('The year to date', () => {
  test('{id}: month by month as in the reference')
    .with(golden.years)
    .run(({ assert }, { months: expected }) => {
      const slips = months(
        2026,
        expected.map(([gross]) => gross),
        cesa
      )
      assert.deepEqual(
        slips.map(({ totals, yearToDate }) => [
          totals.grossCents,
          totals.reductionCoefficient,
          totals.reductionCents,
          yearToDate.t1Cents,
          totals.netBeforeTaxCents,
          totals.employerCostCents,
        ]),
        expected
      )
    })

  test('the reduction is that of the year, whatever the months', ({ assert }) => {
    assert.equal(reductionOf(alone(uneven)), 7_076_96)
    assert.equal(reductionOf(months(2026, uneven, cesa)), 4_968_96)
    assert.equal(reductionOf(months(2026, uneven, { workingTime: fullTime })), 6_871_04)
    assert.equal(reductionOf(alone(halves)), 1_954_20)
    assert.equal(reductionOf(months(2026, halves, cesa)), 1_266_00)
    assert.equal(reductionOf(alone(high)), 1_814_40)
    assert.equal(reductionOf(months(2026, high, cesa)), 1_495_80)
  })

  test('an annual cap of equivalent hours is worth a full-time year', ({ assert }) => {
    const annual: EquivalentHours = {
      ...hoursLess,
      kind: 'equivalent_hours',
      cap: 'annual',
    } as EquivalentHours
    assert.equal(reductionOf(months(2026, uneven, { workingTime: annual })), 6_871_04)
  })

  test('ceilings are regularised too: cost and net move with the balance contribution', ({ assert }) => {
    assert.equal(costOf(months(2026, high, cesa)) - costOf(alone(high)), 355_81)
    assert.equal(netOf(months(2026, high, cesa)) - netOf(alone(high)), -96_96)
  })

  test('a month below the ceiling takes back into T1 what an earlier one left in T2', ({ assert }) => {
    const [, february] = months(2026, [6_000_00, 1_000_00])
    assert.equal(lineOf(february, 'complementary_t2')!.baseCents, -1_995_00)
    assert.equal(lineOf(february, 'complementary_t1')!.baseCents, 2_995_00)
    assert.equal(lineOf(february, 'cet')!.baseCents, -6_000_00)
    assert.equal(february.yearToDate.t1Cents, 7_000_00)
  })

  test('the sum of the months is the formula of the year', ({ assert }) => {
    const slips = months(2026, [900_00, 2_350_17, 4_100_01, 0, 1_777_77, 3_333_33], {
      ...cesa,
      health: { dispensedBecause: 'autre contrat' },
    })
    const { reductionWindow, grossCents } = slips.at(-1)!.yearToDate
    const coefficient = coefficientOf(ratesOf('2026-06').reduction, grossCents, reductionWindow.smicMicros)
    assert.equal(reductionOf(slips), Math.round((grossCents * coefficient) / 10_000))
  })

  test('crossing three SMIC of the year gives all the reduction back, and says so', ({ assert }) => {
    const state = months(2026, times(11, 5_400_00)).at(-1)!.yearToDate
    const before = payslip('2026-12', 6_229_19, {}, state)
    const after = payslip('2026-12', 6_229_20, {}, state)
    assert.equal(after.totals.employerCostCents - before.totals.employerCostCents, 1_312_61)
    assert.equal(after.yearToDate.reductionCents, 0)
    assert.include(
      after.warnings.map(({ code }) => code),
      'annual_three_smic_reached'
    )
  })

  test('2025 is cut at 1 May: each part of the year is regularised alone', ({ assert }) => {
    const slips = months(2025, [...times(4, 1_600_00), ...times(7, 1_600_00), 6_000_00], cesa)
    assert.equal(reductionOf(slips.slice(0, 4)), 4 * 517_44)
    const after = slips.slice(4)
    const grossCents = 7 * 1_600_00 + 6_000_00
    const smicMicros = (7 * 1_600_00 + 1_801_80) * 10_000
    const coefficient = coefficientOf(ratesOf('2025-12').reduction, grossCents, smicMicros)
    assert.equal(reductionOf(after), Math.round((grossCents * coefficient) / 10_000))
  })

  test('2025: passing 2.25 SMIC on the year owes the full sickness rate from January', ({ assert }) => {
    const [january, february] = months(2025, [3_500_00, 5_500_00])
    assert.isUndefined(lineOf(january, 'sickness_complement'))
    assert.equal(lineOf(january, 'sickness')!.employerRate, 7_000)
    assert.equal(lineOf(february, 'sickness_complement')!.baseCents, 9_000_00)
    assert.isUndefined(lineOf(february, 'family_complement'))
  })

  test('a second bulletin of a month adds neither ceiling nor SMIC nor premium', ({ assert }) => {
    const first = payslip('2026-06', 1_500_00, cesa)
    const supplement = { ...cesa, supplement: true }
    const second = payslip('2026-06', 1_000_00, supplement, first.yearToDate)
    const together = payslip('2026-06', 2_500_00, cesa)

    assert.isUndefined(lineOf(second, 'health_premium'))
    assert.equal(second.yearToDate.ceilingCents, 4_005_00)
    assert.equal(second.yearToDate.months, 1)
    assert.equal(first.totals.reductionCents + second.totals.reductionCents, together.totals.reductionCents)
  })
})
