import { test } from '@japa/runner'
import { employer, fixedPart, hoursLess, lineOf, payslip, rowOf, thirtyPeople } from '#tests/payroll/engine/sample_pay'

const november = '2026-11'
const codes = (warnings: { code: string }[]) => warnings.map(({ code }) => code)

test.group('Situations of a month', () => {
  test('executives owe Apec and their provident minimum on T1', ({ assert }) => {
    const slip = payslip(november, 5_000_00, { executive: true })
    assert.deepEqual([lineOf(slip, 'apec')!.employeeCents, lineOf(slip, 'apec')!.employerCents], [1_20, 1_80])
    assert.deepEqual(
      [lineOf(slip, 'executive_provident')!.baseCents, lineOf(slip, 'executive_provident')!.employerCents],
      [4_005_00, 60_08]
    )
    assert.isUndefined(lineOf(payslip(november, 5_000_00), 'apec'))
  })

  test('a provident contract is shared, untaxed, in the base of CSG and of the forfait social', ({ assert }) => {
    const provident = { base: 'gross' as const, employeeRate: 500, employerRate: 1_500 }
    const [plain, covered] = [payslip(november, 2_000_00), payslip(november, 2_000_00, { provident })]
    assert.equal(lineOf(covered, 'provident')!.employeeCents, 10_00)
    assert.equal(lineOf(covered, 'csg_deductible')!.baseCents, lineOf(plain, 'csg_deductible')!.baseCents + 30_00)
    assert.equal(lineOf(covered, 'forfait_social')!.baseCents, 59_00)
    assert.equal(covered.totals.netTaxableCents, plain.totals.netTaxableCents - 10_00 - 2_04)
    assert.equal(rowOf(covered, 'provident')!.employeeCents, 10_00)
    assert.equal(rowOf(covered, 'compulsory_total')!.employeeCents! + 10_00, covered.totals.employeeCents)
  })

  test('an executive contract that gives the minimum replaces the legal line', ({ assert }) => {
    const provident = { base: 't1' as const, employeeRate: 0, employerRate: 1_500 }
    const slip = payslip(november, 5_000_00, { executive: true, provident })
    assert.isUndefined(lineOf(slip, 'executive_provident'))
    assert.equal(slip.totals.employerCostCents, payslip(november, 5_000_00, { executive: true }).totals.employerCostCents)
  })

  test('a dispensation owes no premium and taxes none', ({ assert }) => {
    const slip = payslip(november, 2_000_00, { health: { dispensedBecause: 'ayant droit' } })
    assert.isUndefined(lineOf(slip, 'health_premium'))
    assert.isUndefined(rowOf(slip, 'health_premium'))
    assert.equal(slip.totals.employerHealthCents, 0)
  })

  test('an odd premium is shared to the cent', ({ assert }) => {
    const slip = payslip(november, 2_000_00, {
      health: { premiumCents: 33_33, employerShareBps: 5_000 },
    })
    const line = lineOf(slip, 'health_premium')!
    assert.deepEqual([line.employeeCents, line.employerCents], [16_66, 16_67])
  })

  test('pay without hours keeps the whole ceiling and the greatest coefficient up to the SMIC', ({ assert }) => {
    const slip = payslip(november, 1_100_00, { workingTime: hoursLess })
    assert.equal(slip.totals.ceilingCents, 4_005_00)
    assert.equal(slip.totals.reductionCoefficient, 4_021)
    assert.equal(slip.totals.equivalentHoursHundredths, 91_51)
    assert.include(codes(slip.warnings), 'equivalent_hours_unruled')
    const ruled = { ...hoursLess, rulingReference: 'Rescrit 2026-12' } as typeof hoursLess
    assert.notInclude(codes(payslip(november, 1_100_00, { workingTime: ruled }).warnings), 'equivalent_hours_unruled')
  })

  test('converting at the SMIC of the month gives fewer hours, so a smaller reduction', ({ assert }) => {
    const current = { ...hoursLess, smic: 'current' } as typeof hoursLess
    const slip = payslip(november, 1_100_00, { workingTime: current })
    assert.isBelow(slip.totals.reductionCents, 442_31)
    assert.equal(slip.totals.equivalentHoursHundredths, 89_36)
  })

  test('half time halves the ceiling and the SMIC', ({ assert }) => {
    const half = { kind: 'hours' as const, weeklyHundredths: 17_50 }
    const slip = payslip(november, 2_500_00, { workingTime: half })
    assert.equal(slip.totals.ceilingCents, 2_002_50)
    assert.equal(lineOf(slip, 'complementary_t2')!.baseCents, 497_50)
    assert.equal(slip.totals.equivalentHoursHundredths, 75_83)
  })

  test('an entry, an exit, an unpaid leave or a sick leave cut the ceiling by days')
    .with([
      { presence: { enteredOn: '2026-11-16' }, ceiling: 2_002_50 },
      { presence: { leftOn: '2026-11-10' }, ceiling: 1_335_00 },
      { presence: { enteredOn: '2026-03-02' }, ceiling: 4_005_00 },
      { presence: { unpaidLeaveDays: 6 }, ceiling: 3_204_00 },
      { presence: { sickLeaveDays: 3, unpaidLeaveDays: 3 }, ceiling: 3_204_00 },
      { presence: { sickLeaveDays: 30 }, ceiling: 0 },
    ])
    .run(({ assert }, { presence, ceiling }) => {
      const slip = payslip(november, 1_000_00, { presence, workingTime: hoursLess })
      assert.equal(slip.totals.ceilingCents, ceiling)
      assert.equal(slip.yearToDate.ceilingCents, ceiling)
    })

  test('an absence prorates the SMIC by what was paid of the month', ({ assert }) => {
    const workingTime = {
      kind: 'hours' as const,
      weeklyHundredths: 35_00,
      fullMonthPayCents: 2_000_00,
    }
    const elements = [...fixedPart(2_000_00), { code: 'absence' as const, amountCents: -500_00 }]
    const slip = payslip(november, elements, { workingTime, presence: { sickLeaveDays: 7 } })
    assert.equal(slip.totals.grossCents, 1_500_00)
    assert.equal(slip.totals.equivalentHoursHundredths, 113_75)
    assert.equal(slip.totals.reductionCoefficient, 3_178)
  })

  test('refunds, vouchers, benefits and advances stand outside the gross', ({ assert }) => {
    const elements = [...fixedPart(2_000_00), { code: 'benefit_in_kind' as const, amountCents: 50_00 }]
    const slip = payslip(november, elements, {
      expenseRefundsCents: 87_20,
      transport: { passCents: 88_80, refundCents: 44_40 },
      mealVouchers: {
        count: 10,
        faceValueCents: 12_00,
        employerShareCents: 7_20,
        declaredDays: 12,
      },
      payAdvanceCents: 200_00,
    })
    const { totals } = slip
    assert.equal(totals.grossCents, 2_050_00)
    assert.equal(totals.netSocialCents, 2_050_00 - totals.employeeCents)
    assert.equal(totals.netBeforeTaxCents, totals.netSocialCents - 50_00 + 87_20 + 44_40 - 48_00 - 200_00)
    assert.equal(totals.netPaidCents, totals.netBeforeTaxCents - totals.withholdingCents)
    assert.deepEqual(
      ['transport', 'mealVouchers', 'expenses', 'benefitsInKind', 'payAdvance'].map((code) => rowOf(slip, code)!.amountCents),
      [44_40, -48_00, 87_20, -50_00, -200_00]
    )
    assert.equal(totals.employerCostCents, payslip(november, 2_050_00).totals.employerCostCents)
  })

  test('a personal rate replaces the grid, to the cent', ({ assert }) => {
    const slip = payslip(november, 2_000_00, { withholdingRateBps: 330 })
    assert.deepEqual([slip.totals.netTaxableCents, slip.totals.withholdingCents], [1_638_21, 54_06])
    assert.equal(rowOf(slip, 'withholding')!.withholding, 'personal')
    assert.notInclude(codes(slip.warnings), 'neutral_grid')
    assert.include(codes(payslip(november, 2_000_00).warnings), 'neutral_grid')
  })

  test('a termination indemnity is paid whole and costs the employer {contribution}')
    .with([
      { period: '2025-11', contribution: 900_00 },
      { period: '2026-11', contribution: 1_200_00 },
    ])
    .run(({ assert }, { period, contribution }) => {
      const indemnity = {
        amountCents: 3_000_00,
        legalMinimumCents: 3_000_00,
        endedOn: `${period}-30`,
      }
      const [plain, last] = [{}, { terminationIndemnity: indemnity }].map((changes) => payslip(period, 2_000_00, changes))
      assert.equal(last.totals.netPaidCents, plain.totals.netPaidCents + 3_000_00)
      assert.equal(last.totals.netSocialCents, plain.totals.netSocialCents)
      assert.equal(last.totals.netTaxableCents, plain.totals.netTaxableCents)
      assert.equal(last.totals.terminationCostCents, 3_000_00 + contribution)
      assert.equal(last.totals.employerCostCents, plain.totals.employerCostCents + 3_000_00 + contribution)
    })

  test('the leave of the month is paid at constant gross', ({ assert }) => {
    const slip = payslip(november, [
      { code: 'fixed_part', amountCents: 1_538_46 },
      { code: 'leave_allowance', amountCents: 461_54, label: 'Congés payés du 2 au 7/11' },
    ])
    assert.equal(slip.totals.employerCostCents, payslip(november, 2_000_00).totals.employerCostCents)
    assert.deepEqual(
      slip.elements.map(({ label }) => label),
      ['Part fixe', 'Congés payés du 2 au 7/11']
    )
  })

  test('the balance of a variable part names its year', ({ assert }) => {
    const [balance] = payslip('2026-06', [{ code: 'variable_balance', amountCents: 4_500_00 }]).elements
    assert.equal(balance.label, 'Part variable - solde exercice 2025')
  })

  test('every employer amount says where it is booked', ({ assert }) => {
    const slip = payslip(november, 2_000_00, {}, undefined, thirtyPeople)
    for (const { ledger, employerCents } of slip.lines) {
      assert.equal(
        ledger.reduce((total, { cents }) => total + cents, 0),
        employerCents
      )
    }
    assert.deepEqual(lineOf(slip, 'apprenticeship')!.ledger, [
      { expenseAccount: '6312', liabilityAccount: '431', cents: 11_80 },
      { expenseAccount: '6312', liabilityAccount: '4386', cents: 1_80 },
    ])
    assert.equal(lineOf(slip, 'mobility')!.ledger[0].expenseAccount, '6331')
    assert.equal(lineOf(slip, 'complementary_t1')!.liabilityAccount, '4371')
  })

  test('warns at the ceiling, at three SMIC, below the SMIC', ({ assert }) => {
    assert.include(codes(payslip(november, 4_005_01).warnings), 'ceiling_crossed')
    assert.notInclude(codes(payslip(november, 4_005_00).warnings), 'ceiling_crossed')
    assert.include(codes(payslip(november, 5_469_10).warnings), 'three_smic_reached')
    assert.notInclude(codes(payslip(november, 5_469_09).warnings), 'three_smic_reached')
    assert.include(codes(payslip(november, 1_850_00).warnings), 'below_smic')
    assert.notInclude(codes(payslip(november, 1_867_02).warnings), 'below_smic')
  })

  test('2025 uses the former reduction and its reduced rates', ({ assert }) => {
    const slip = payslip('2025-03', 2_000_00, {}, undefined, employer(30, 2_080))
    assert.equal(slip.totals.employerCostCents, 2_271_44)
    assert.equal(slip.totals.reductionCoefficient, 2_350)
    assert.equal(payslip('2025-09', 1_801_80).totals.reductionCoefficient, 3_233)
  })
})
