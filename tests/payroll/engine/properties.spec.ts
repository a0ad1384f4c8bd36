import fc from 'fast-check'
import { test } from '@japa/runner'
import { shareOf, sum } from '#core/cents'
import { coefficientOf } from '#payroll/engine/general_reduction'
import { BudgetTooSmall, grossFromBudget } from '#payroll/engine/invert'
import { NegativeNet, type PayRefused } from '#payroll/engine/pay_input'
import type { EmployerRates, Payslip, PaySituation, YearToDate } from '#payroll/engine/types'
import { freshYear } from '#payroll/engine/year_to_date'
import { fullTime, hoursLess, monthOf, payslip, ratesOf, situation, sixtyPeople, thirtyPeople } from '#tests/payroll/engine/sample_pay'

const gross = fc.integer({ min: 1_500_00, max: 20_000_00 })
const house = fc.constantFrom(sixtyPeople, thirtyPeople)
const year = fc.constantFrom(2025, 2026)
const changes: fc.Arbitrary<Partial<PaySituation>> = fc.record({
  executive: fc.boolean(),
  workingTime: fc.constantFrom(fullTime, hoursLess, {
    kind: 'hours' as const,
    weeklyHundredths: 17_50,
  }),
  health: fc.oneof(
    fc.record({
      premiumCents: fc.integer({ min: 20_00, max: 120_00 }),
      employerShareBps: fc.integer({ min: 5_000, max: 10_000 }),
    }),
    fc.constant({ dispensedBecause: 'ayant droit' })
  ),
  withholdingRateBps: fc.option(fc.integer({ min: 0, max: 4_300 })),
  presence: fc.record({ sickLeaveDays: fc.integer({ min: 0, max: 20 }) }),
  provident: fc.option(
    fc.record({
      base: fc.constantFrom('t1' as const, 't1_t2' as const, 'gross' as const),
      employeeRate: fc.integer({ min: 0, max: 1_000 }),
      employerRate: fc.integer({ min: 0, max: 2_000 }),
    })
  ),
})
const yearOfPay = fc.tuple(year, fc.array(gross, { minLength: 1, maxLength: 12 }), changes, house)

/** A year of extremes can owe more than a month's pay: that month is refused, and the year stops there. */
function paidMonths(of: number, grosses: number[], changed: Partial<PaySituation>, at: EmployerRates) {
  const paid: Payslip[] = []
  for (const [index, cents] of grosses.entries()) {
    const before = paid.at(-1)?.yearToDate
    const slip = unlessRefused(NegativeNet, () => payslip(monthOf(of, index + 1), cents, changed, before, at))
    if (!slip) break
    paid.push(slip)
  }
  return paid
}

function unlessRefused<Answer>(refusal: typeof PayRefused, act: () => Answer) {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof refusal)) throw error
  }
}

const eachMonth = (check: (slip: Payslip, before: YearToDate) => void) =>
  fc.property(yearOfPay, ([of, grosses, changed, at]) => {
    let before = freshYear(of)
    for (const slip of paidMonths(of, grosses, changed, at)) {
      check(slip, before)
      before = slip.yearToDate
    }
  })

test.group('Whatever the year', () => {
  test('base × rate is the amount, in every line and every printed row', ({ assert }) => {
    fc.assert(
      eachMonth(({ lines, rows }) => {
        for (const line of lines) {
          if (line.code === 'health_premium') continue
          assert.equal(line.employeeCents, shareOf(line.baseCents, line.employeeRate, 100_000))
          assert.equal(line.employerCents, shareOf(line.baseCents, line.employerRate, 100_000))
        }
        for (const { kind, baseCents, rate, employerRate, employeeCents, employerCents, parts, amountCents } of rows) {
          const kept = kind === 'tax' ? amountCents : employeeCents
          if (rate !== null) assert.equal(kept, shareOf(baseCents!, rate, 100_000))
          if (employerRate !== null) {
            assert.equal(employerCents, shareOf(baseCents!, employerRate, 100_000))
          }
          if (!parts.length) continue
          assert.equal(sum(parts.map((part) => part.employeeCents)), employeeCents ?? 0)
          assert.equal(sum(parts.map((part) => part.employerCents)), employerCents ?? 0)
        }
      }),
      { numRuns: 60 }
    )
  })

  test('columns add up, and gross less what is kept is net', ({ assert }) => {
    fc.assert(
      eachMonth(({ lines, rows, totals }) => {
        const contributions = rows.filter(({ kind }) => kind === 'contribution')
        assert.equal(sum(contributions.map(({ employeeCents }) => employeeCents ?? 0)), totals.employeeCents)
        assert.equal(sum(contributions.map(({ employerCents }) => employerCents ?? 0)), totals.employerCents)
        assert.equal(sum(lines.map(({ employeeCents }) => employeeCents)), totals.employeeCents)
        assert.equal(totals.grossCents - totals.employeeCents, totals.netSocialCents)
        assert.equal(totals.netBeforeTaxCents - totals.withholdingCents, totals.netPaidCents)
        assert.equal(totals.grossCents + totals.employerCents - totals.reductionCents, totals.employerCostCents)
        assert.equal(totals.reductionUrssafCents + totals.reductionRetirementCents, totals.reductionCents)
      }),
      { numRuns: 60 }
    )
  })

  test('the year to date is the former one and the month, and bases are those of the year', ({ assert }) => {
    fc.assert(
      eachMonth(({ totals, yearToDate: after }, before) => {
        const pairs = [
          ['grossCents', totals.grossCents],
          ['employeeCents', totals.employeeCents],
          ['employerCents', totals.employerCents],
          ['employerCostCents', totals.employerCostCents],
          ['reductionCents', totals.reductionCents],
          ['netTaxableCents', totals.netTaxableCents],
          ['netSocialCents', totals.netSocialCents],
          ['withholdingCents', totals.withholdingCents],
          ['netPaidCents', totals.netPaidCents],
          ['ceilingCents', totals.ceilingCents],
        ] as const
        for (const [key, month] of pairs) assert.equal(after[key], before[key] + month, key)

        assert.equal(after.t1Cents, Math.min(after.grossCents, after.ceilingCents))
        assert.equal(after.t1Cents + after.t2Cents, Math.min(after.grossCents, 8 * after.ceilingCents))
        assert.equal(after.months, before.months + 1)
      }),
      { numRuns: 60 }
    )
  })

  test('the sum of the months is the formula of the year', ({ assert }) => {
    fc.assert(
      fc.property(yearOfPay, ([of, grosses, changed, at]) => {
        const last = paidMonths(of, grosses, changed, at).at(-1)
        if (!last) return
        const { reductionWindow: window } = last.yearToDate
        const { reduction } = ratesOf(last.period, at)
        const coefficient = coefficientOf(reduction, window.grossCents, window.smicMicros)
        assert.equal(window.reductionCents, shareOf(window.grossCents, coefficient, 10_000))
        assert.equal(
          last.yearToDate.t2Cents,
          Math.max(0, Math.min(last.yearToDate.grossCents, 8 * last.yearToDate.ceilingCents) - last.yearToDate.ceilingCents)
        )
      }),
      { numRuns: 60 }
    )
  })

  test('a budget is never passed, and one cent more of gross would pass it', ({ assert }) => {
    const budget = fc.integer({ min: 2_500_00, max: 15_000_00 })
    fc.assert(
      fc.property(yearOfPay, budget, ([of, grosses, changed, at], cents) => {
        const paid = paidMonths(of, grosses.slice(0, 11), changed, at)
        if (!paid.length) return
        const state = paid.at(-1)!.yearToDate
        const period = monthOf(of, paid.length + 1)
        const found = unlessRefused(BudgetTooSmall, () => grossFromBudget(cents, situation(period, changed), state, ratesOf(period, at)))
        if (!found) return
        const cost = (cents1: number) => payslip(period, cents1, { ...changed, payAdvanceCents: 0 }, state, at).totals.employerCostCents
        assert.equal(cost(found.grossCents), cents - found.residueCents)
        assert.isAtLeast(found.residueCents, 0)
        assert.isAbove(cost(found.grossCents + 1), cents)
      }),
      { numRuns: 60 }
    )
  })
})

test.group('Month alone', () => {
  test('the cost never falls when the gross rises', ({ assert }) => {
    fc.assert(
      fc.property(gross, house, fc.boolean(), (from, at, withoutHours) => {
        const workingTime = withoutHours ? hoursLess : fullTime
        const costs = Array.from({ length: 25 }, (_, step) => {
          return payslip('2026-11', from + step, { workingTime }, undefined, at).totals.employerCostCents
        })
        for (const [step, cost] of costs.entries()) {
          if (step > 0) assert.isAtLeast(cost, costs[step - 1])
        }
      }),
      { numRuns: 80 }
    )
  })

  test('the net falls at one place only, the cent that passes the ceiling; elsewhere it trembles', ({ assert }) => {
    const net = (cents: number) => payslip('2026-11', cents).totals.netBeforeTaxCents
    fc.assert(
      fc.property(gross, (cents) => {
        if (cents !== 4_005_00) assert.isAtLeast(net(cents + 1), net(cents) - 3)
        assert.isAtMost(net(cents + 1), net(cents) + 1)
      }),
      { numRuns: 300 }
    )
    assert.equal(net(4_005_01) - net(4_005_00), -5_60)
  })
})
