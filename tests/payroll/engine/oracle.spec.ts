import fc from 'fast-check'
import { test } from '@japa/runner'
import { sum } from '#core/cents'
import { asPublished, Oracle, oracleLines, oracleTotals, withFrozenSmic } from '#tests/payroll/engine/oracle'
import { goldenPayslip, linesOf, monthOf, totalsOf, type GoldenInput } from '#tests/payroll/engine/sample_pay'

const partTimeGross = (gross: number, weekly: number) => Math.round((gross * weekly) / 35_00)

/** Sixty pays of 2026, most of them modest, always the same ones. */
const pays: GoldenInput[] = fc
  .sample(
    fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      headcount: fc.constantFrom(8, 30, 60),
      // Under 0.50 % the simulator raises the rate, a floor that 2026 no longer has.
      accident: fc.integer({ min: 500, max: 5_000 }),
      mobility: fc.integer({ min: 0, max: 3_200 }),
      premium: fc.integer({ min: 10_00, max: 60_00 }),
      gross: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 1_867_02, max: 6_000_00 }) },
        { weight: 1, arbitrary: fc.integer({ min: 6_000_00, max: 30_000_00 }) }
      ),
      weekly: fc.option(fc.integer({ min: 7, max: 34 }), { freq: 3, nil: undefined }),
    }),
    { numRuns: 60, seed: 2026 }
  )
  .map(({ month, gross, headcount, mobility, premium, weekly, ...rest }) => ({
    ...rest,
    headcount,
    period: monthOf(2026, month),
    mobility: headcount < 11 ? 0 : mobility,
    premium: premium * 2,
    ...(weekly ? { weekly: weekly * 100, gross: partTimeGross(gross, weekly * 100) } : { gross }),
  }))

test.group('Against the public simulator', (group) => {
  group.tap((each) => each.tags(['@oracle']).timeout(60_000))

  test('sixty pays of 2026 agree: 1.1 cent a line, 2.1 on the net, 3.9 on the cost', ({ assert }) => {
    const oracle = new Oracle(withFrozenSmic())
    for (const pay of pays) {
      const slip = goldenPayslip(pay)
      const lines = linesOf(slip)
      const totals = totalsOf(slip)
      const said = JSON.stringify(pay)
      oracle.ask(pay)

      for (const [code, [employee, byEmployer]] of Object.entries(oracleLines)) {
        const [, ownEmployee = 0, ownEmployer = 0] = lines[code] ?? []
        const answer = (asked: string[]) => sum(asked.map((rule) => oracle.cents(rule)))
        assert.closeTo(ownEmployee, answer(employee), 1.1, `${code} ${said}`)
        assert.closeTo(ownEmployer, answer(byEmployer), 1.1, `${code} ${said}`)
      }
      assert.closeTo(totals.reduction, oracle.cents(oracleTotals.reduction), 1.1, said)
      assert.closeTo(totals.netBeforeTax, oracle.cents(oracleTotals.netBeforeTax), 2.1, said)
      assert.closeTo(totals.netTaxable, oracle.cents(oracleTotals.netTaxable), 2.1, said)
      assert.closeTo(totals.employerCost, oracle.cents(oracleTotals.employerCost), 3.9, said)
    }
  })

  test('the published one still takes the June SMIC: when it no longer does, drop the patch', ({ assert }) => {
    const pay: GoldenInput = {
      period: '2026-11',
      headcount: 60,
      accident: 2_080,
      mobility: 0,
      premium: 58_00,
      gross: 2_000_00,
    }
    const published = new Oracle(asPublished()).ask(pay).cents(oracleTotals.reduction)
    assert.closeTo(published - totalsOf(goldenPayslip(pay)).reduction, 40_20, 1)
  })
})
