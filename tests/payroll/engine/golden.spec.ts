import { test } from '@japa/runner'
import { golden, goldenPayslip, linesOf, payslip, rowOf, totalsOf } from '#tests/payroll/engine/sample_pay'

test.group('Payslip against the reference figures', () => {
  test('{id}: every line and every total to the cent')
    .with(golden.cases)
    .run(({ assert }, { input, lines, totals }) => {
      const slip = goldenPayslip(input)
      assert.deepEqual(linesOf(slip), lines)
      assert.deepEqual(totalsOf(slip), totals)
    })

  test('{id}: an independent engine agrees within 1.5 cent a line')
    .with(golden.cases.filter(({ oracle }) => oracle))
    .run(({ assert }, { input, oracle }) => {
      const slip = goldenPayslip(input)
      const lines = linesOf(slip)
      for (const [code, [employee, byEmployer]] of Object.entries(oracle!.lines)) {
        const [, ownEmployee = 0, ownEmployer = 0] = lines[code] ?? []
        assert.closeTo(ownEmployee, employee, 1.5, code)
        assert.closeTo(ownEmployer, byEmployer, 1.5, code)
      }
      const totals = totalsOf(slip)
      for (const [total, cents] of Object.entries(oracle!.totals)) {
        // The other engine taxes the executives' provident cover, which CGI 83 1° quater does not.
        if (total === 'netTaxable' && input.executive) continue
        assert.closeTo(totals[total], cents, 2.5, total)
      }
    })

  test('{id}: the rows of the bulletin, in the order and words of the decree')
    .with(golden.cases.filter(({ rows }) => rows))
    .run(({ assert }, { input, rows: expected }) => {
      const { rows } = goldenPayslip(input)
      assert.deepEqual(
        rows.map((row) => [row.label, row.baseCents, row.employeeCents, row.employerCents, row.amountCents]),
        expected!.map(([label, base, , employee, byEmployer, amount]) => {
          return [label, base, employee, byEmployer, amount]
        })
      )
      for (const [index, [, , rate]] of expected!.entries()) {
        if (rows[index].rate !== null) assert.equal(rows[index].rate, rate ?? rows[index].rate)
      }
    })

  test('gives the official net SMIC of {period} within two cents')
    .with(golden.anchors)
    .run(({ assert }, { period, gross, officialNet, own }) => {
      const health = { dispensedBecause: 'couverture du conjoint' }
      const { totals } = payslip(period, gross, { health })
      assert.closeTo(totals.netBeforeTaxCents, officialNet, 2)
      assert.equal(totals.netBeforeTaxCents, own)
    })

  test('prints no rate that does not give its amount, but says how the amount is made', ({ assert }) => {
    const row = rowOf(payslip('2026-11', 5_000_00), 'complementary_t2')!
    assert.deepEqual([row.baseCents, row.rate, row.employeeCents], [995_00, null, 98_10])
    assert.deepEqual(
      row.parts.map(({ rate, baseCents, employeeCents }) => [baseCents, rate, employeeCents]),
      [
        [995_00, 9_720, 96_71],
        [995_00, 140, 1_39],
      ]
    )
  })
})
