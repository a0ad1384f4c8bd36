import fc from 'fast-check'
import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import { sum } from '#core/cents'
import { asOf2025, asPublished, Oracle, oracleLines, oracleTotals, reductionOf2025, withFrozenSmic } from '#tests/payroll/engine/oracle'
import { goldenPayslip, linesOf, monthOf, totalsOf, type GoldenInput } from '#tests/payroll/engine/sample_pay'

/** Sixty pays in the suite; a thousand, or more, when asked: ORACLE_PAYS=1000. */
const asked = Number(process.env.ORACLE_PAYS ?? 60)

const partTimeGross = (gross: number, weekly: number) => Math.round((gross * weekly) / 35_00)

/** Random pays of a year, most of them modest, always the same ones. */
const paysOf = (year: number, count = asked): GoldenInput[] =>
  fc
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
      { numRuns: count, seed: year }
    )
    .map(({ month, gross, headcount, mobility, premium, weekly, ...rest }) => ({
      ...rest,
      headcount,
      period: monthOf(year, month),
      mobility: headcount < 11 ? 0 : mobility,
      premium: premium * 2,
      ...(weekly ? { weekly: weekly * 100, gross: partTimeGross(gross, weekly * 100) } : { gross }),
    }))

function assertAgrees(assert: Assert, pay: GoldenInput, oracle: Oracle, reductionRule = oracleTotals.reduction) {
  const slip = goldenPayslip(pay)
  const lines = linesOf(slip)
  const totals = totalsOf(slip)
  const said = JSON.stringify(pay)
  oracle.ask(pay)

  for (const [code, [employee, byEmployer]] of Object.entries(oracleLines)) {
    const own = [lines[code], lines[`${code}_complement`]].filter(Boolean)
    const answer = (rules: string[]) => sum(rules.map((rule) => oracle.cents(rule)))
    assert.closeTo(sum(own.map(([, ours]) => ours)), answer(employee), 1.1, `${code} ${said}`)
    assert.closeTo(sum(own.map(([, , ours]) => ours)), answer(byEmployer), 1.1, `${code} ${said}`)
  }
  assert.closeTo(totals.reduction, oracle.cents(reductionRule), 1.1, said)
  assert.closeTo(totals.netBeforeTax, oracle.cents(oracleTotals.netBeforeTax), 2.1, said)
  assert.closeTo(totals.netTaxable, oracle.cents(oracleTotals.netTaxable), 2.1, said)
  assert.closeTo(totals.employerCost, oracle.cents(oracleTotals.employerCost), 3.9, said)
}

test.group('Against the public simulator', (group) => {
  group.tap((each) => each.tags(['@oracle']).timeout(Math.max(60_000, asked * 1_000)))

  test('random pays of 2026 agree: 1.1 cent a line, 2.1 on the net, 3.9 on the cost', ({ assert }) => {
    const oracle = new Oracle(withFrozenSmic())
    for (const pay of paysOf(2026)) assertAgrees(assert, pay, oracle)
  })

  test('random pays of 2025 agree with the version of that year', ({ assert }) => {
    const oracle = new Oracle(asOf2025())
    for (const pay of paysOf(2025, Math.ceil(asked / 3))) assertAgrees(assert, pay, oracle, reductionOf2025)
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
