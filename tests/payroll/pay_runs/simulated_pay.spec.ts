import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import type { EmployerRates, PaySituation } from '#payroll/engine/types'
import { freshYear } from '#payroll/engine/year_to_date'
import { simulatedPay } from '#payroll/pay_runs/simulated_pay'
import { rateSet } from '#payroll/rates/rate_set'
import { seedRates } from '#payroll/rates/seed_rates'
import { aPayHouse } from '#tests/payroll/support/pay_house'
import { aCesa } from '#tests/support/people'

/** Profile P60 of the reference figures: 60 employees, accidents 2.08 %, no mobility payment, health 58 € by halves. */
const sixty: EmployerRates = {
  headcountBand: '50_to_249',
  workAccident: [{ validFrom: '2026-01-01', rate: 2_080 }],
  mobility: [{ validFrom: '2026-01-01', rate: 0 }],
}
const november: PaySituation = {
  period: '2026-11',
  executive: false,
  workingTime: { kind: 'hours', weeklyHundredths: 35_00 },
  health: { premiumCents: 58_00, employerShareBps: 50_00 },
  withholdingRateBps: null,
}
const simulate = (kind: 'gross' | 'budget' | 'net', cents: number, more: Partial<PaySituation> = {}) =>
  simulatedPay({ kind, cents }, { ...november, ...more }, freshYear(2026), rateSet(seedRates, '2026-11', sixty))

test.group('Pay from the command line', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a gross gives the reference payslip', ({ assert }) => {
    const { totals, lines } = simulate('gross', 2_000_00)
    assert.deepEqual(totals, {
      grossCents: 2_000_00,
      employeeCents: 448_62,
      employerCents: 915_24,
      reductionCents: 635_60,
      netBeforeTaxCents: 1_551_38,
      netSocialCents: 1_551_38,
      netTaxableCents: 1_638_21,
      withholdingCents: 8_19,
      netPaidCents: 1_543_19,
      employerCostCents: 2_279_64,
    })
    const pension = lines.find(({ code }) => code === 'capped_pension')!
    assert.deepEqual([pension.baseCents, pension.employeeRate, pension.employerRate, pension.employeeCents], [2_000_00, 6.9, 8.55, 138_00])
  })

  test('a budget gives the largest gross, and its residue; a net gives the smallest', ({ assert }) => {
    const fromBudget = simulate('budget', 2_500_00).totals
    assert.deepEqual([fromBudget.grossCents, fromBudget.residueCents], [2_114_82, 13])
    assert.equal(simulate('net', 1_551_38).totals.grossCents, 2_000_00)
  })

  test('without hours, the reduction of a CESA', ({ assert }) => {
    const workingTime = { kind: 'equivalent_hours' as const, smic: 'frozen' as const, cap: 'monthly' as const, rulingReference: null }
    const { totals } = simulate('gross', 1_100_00, { workingTime })
    assert.deepEqual([totals.reductionCents, totals.employerCostCents], [442_31, 1_175_17])
  })

  test('payroll:run shows a month and writes nothing', async ({ assert }) => {
    await aPayHouse()
    await aCesa()
    ace.ui.switchMode('raw')
    const command = await ace.exec('payroll:run', ['2026-11'])
    command.assertSucceeded()
    assert.lengthOf(await db.from('pay_runs'), 0)
    assert.lengthOf(await db.from('payslips'), 0)
    ;(await ace.exec('payroll:run', ['2027-01'])).assertFailed()
  })
})
