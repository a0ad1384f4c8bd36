import { test } from '@japa/runner'
import {
  AbsenceBeyondMonth,
  AbsurdGross,
  HealthShareTooLow,
  MealVouchersOutOfBounds,
  NegativeAmount,
  NegativeGross,
  NegativeNet,
  type PayRefused,
  RatesOfAnotherMonth,
  TerminationIndemnityNotSimple,
  TransportRefundTooHigh,
  YearToDateMismatch,
} from '#payroll/engine/pay_input'
import { computePayslip } from '#payroll/engine/compute_payslip'
import type { PayElement, PaySituation } from '#payroll/engine/types'
import { freshYear } from '#payroll/engine/year_to_date'
import { fixedPart, payslip, ratesOf, refusedBy, situation } from '#tests/payroll/engine/sample_pay'

interface Refused {
  what: string
  refusal: typeof PayRefused
  pay?: number | PayElement[]
  changes?: Partial<PaySituation>
}

const vouchers = { count: 10, faceValueCents: 12_00, employerShareCents: 7_20, declaredDays: 10 }
const refusals: Refused[] = [
  { what: 'a negative bonus', refusal: NegativeGross, pay: [{ code: 'bonus', amountCents: -1 }] },
  {
    what: 'an absence above the pay',
    refusal: NegativeGross,
    pay: [...fixedPart(100_00), { code: 'absence', amountCents: -101_00 }],
  },
  { what: 'a negative refund', refusal: NegativeAmount, changes: { expenseRefundsCents: -1 } },
  { what: 'a negative premium', refusal: NegativeAmount, changes: { health: { premiumCents: -1, employerShareBps: 50_00 } } },
  { what: 'a slip of the keyboard', refusal: AbsurdGross, pay: 200_250_01 },
  { what: 'a pay that does not pay the premium', refusal: NegativeNet, pay: 20_00 },
  {
    what: 'an advance above the net',
    refusal: NegativeNet,
    changes: { payAdvanceCents: 1_600_00 },
  },
  {
    what: 'more absence than days',
    refusal: AbsenceBeyondMonth,
    changes: { presence: { leftOn: '2026-11-10', sickLeaveDays: 11 } },
  },
  {
    what: 'an absence longer than its month',
    refusal: AbsenceBeyondMonth,
    changes: { presence: { unpaidLeaveDays: 31 } },
  },
  {
    what: 'a negative absence',
    refusal: AbsenceBeyondMonth,
    changes: { presence: { sickLeaveDays: -1 } },
  },
  {
    what: 'a month before the contract',
    refusal: AbsenceBeyondMonth,
    changes: { presence: { enteredOn: '2026-12-01' } },
  },
  {
    what: 'a month after the contract',
    refusal: AbsenceBeyondMonth,
    changes: { presence: { leftOn: '2026-10-31' } },
  },
  {
    what: 'less than half the premium',
    refusal: HealthShareTooLow,
    changes: { health: { premiumCents: 58_00, employerShareBps: 4_999 } },
  },
  {
    what: 'a transport refund above the exempt share',
    refusal: TransportRefundTooHigh,
    changes: { transport: { passCents: 88_80, refundCents: 44_41 } },
  },
  {
    what: 'more vouchers than days worked',
    refusal: MealVouchersOutOfBounds,
    changes: { mealVouchers: { ...vouchers, declaredDays: 9 } },
  },
  {
    what: 'a voucher share under half',
    refusal: MealVouchersOutOfBounds,
    changes: { mealVouchers: { ...vouchers, employerShareCents: 5_99 } },
  },
  {
    what: 'a voucher share above the exemption',
    refusal: MealVouchersOutOfBounds,
    changes: { mealVouchers: { ...vouchers, faceValueCents: 13_00, employerShareCents: 7_33 } },
  },
  {
    what: 'an indemnity above the legal one',
    refusal: TerminationIndemnityNotSimple,
    changes: {
      terminationIndemnity: {
        amountCents: 3_000_01,
        legalMinimumCents: 3_000_00,
        endedOn: '2026-11-30',
      },
    },
  },
  {
    what: 'an indemnity paid the year after',
    refusal: TerminationIndemnityNotSimple,
    changes: {
      terminationIndemnity: { amountCents: 100, legalMinimumCents: 100, endedOn: '2025-12-31' },
    },
  },
]

test.group('What the engine refuses', () => {
  test('{what}')
    .with(refusals)
    .run(({ assert }, { refusal, pay = 2_000_00, changes }) => {
      assert.instanceOf(
        refusedBy(() => payslip('2026-11', pay, changes)),
        refusal
      )
    })

  test('rates of another month, a state of another year, a month already counted', ({ assert }) => {
    const input = { ...situation('2026-11'), elements: fixedPart(2_000_00) }
    const compute = (year: number, lastPeriod: string | null, rates = ratesOf('2026-11')) => {
      return () => computePayslip(input, { ...freshYear(year), lastPeriod }, rates)
    }
    assert.instanceOf(refusedBy(compute(2026, null, ratesOf('2026-10'))), RatesOfAnotherMonth)
    assert.instanceOf(refusedBy(compute(2025, null)), YearToDateMismatch)
    assert.instanceOf(refusedBy(compute(2026, '2026-11')), YearToDateMismatch)
    assert.isUndefined(refusedBy(compute(2026, '2026-10')))
  })
})
