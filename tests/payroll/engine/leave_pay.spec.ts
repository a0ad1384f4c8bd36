import { test } from '@japa/runner'
import { leaveAtConstantGross, leavePayout, leaveTopUp } from '#payroll/engine/leave_pay'
import { retirementQuarters } from '#payroll/engine/retirement_quarters'
import { fixedPart, ratesOf } from '#tests/payroll/engine/sample_pay'

const untaken = {
  referenceGrossCents: 24_000_00,
  acquiredDaysHundredths: 30_00,
  untakenDaysHundredths: 12_50,
  monthlyPayCents: 2_000_00,
}

test.group('Leave', () => {
  test('taken in the month splits the pay and leaves the gross as it was', ({ assert }) => {
    const [worked, leave] = leaveAtConstantGross(fixedPart(2_000_00)[0], 6_00)
    assert.deepEqual([worked.amountCents, leave.amountCents], [1_538_46, 461_54])
    const [none, all] = leaveAtConstantGross(fixedPart(2_000_00)[0], 30_00)
    assert.deepEqual([none.amountCents, all.amountCents], [0, 2_000_00])
  })

  test('one tenth tops pay kept up where it gives more, and never takes from it', ({ assert }) => {
    const earned = { referenceGrossCents: 36_000_00, takenCents: 0, acquiredDays: 30_00, takenDays: 0 }
    // A tenth of 36,000 € over thirty days is 120 € a day; kept up, 1,500 € a month gives 57.69 €.
    assert.equal(leaveTopUp(346_15, 6_00, earned), 720_00 - 346_15)
    assert.equal(leaveTopUp(721_00, 6_00, earned), 0)
    assert.equal(leaveTopUp(346_15, 6_00, { ...earned, takenCents: 720_00, takenDays: 6_00 }), 720_00 - 346_15)
    assert.equal(leaveTopUp(346_15, 6_00, { ...earned, acquiredDays: 0 }), 0)
    assert.equal(leaveTopUp(346_15, 6_00, { ...earned, takenCents: 3_600_00 }), 0)
  })

  test('untaken is worth the better of one tenth and pay kept up', ({ assert }) => {
    assert.equal(leavePayout(untaken), 1_000_00)
    assert.equal(leavePayout({ ...untaken, monthlyPayCents: 3_000_00 }), 1_442_31)
    assert.equal(leavePayout({ ...untaken, untakenDaysHundredths: 0 }), 0)
  })
})

test.group('Retirement quarters', () => {
  test('come by 150 hours at the SMIC of January, four a year at most', ({ assert }) => {
    const rates = ratesOf('2026-11')
    assert.equal(retirementQuarters(1_802_99, rates), 0)
    assert.equal(retirementQuarters(1_803_00, rates), 1)
    assert.equal(retirementQuarters(7_212_00, rates), 4)
    assert.equal(retirementQuarters(30_000_00, rates), 4)
  })
})
