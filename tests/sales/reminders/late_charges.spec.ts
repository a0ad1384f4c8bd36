import { test } from '@japa/runner'
import { lateCharges, LateInterestRateMissing } from '#sales/reminders/late_charges'

const RATES = [
  { fromOn: '2025-07-01', legalBps: 276, refinancingBps: 215 },
  { fromOn: '2026-01-01', legalBps: 262, refinancingBps: 215 },
]
const owed = { openCents: 1_000_00, dueOn: '2026-01-31', kind: 'company' } as const

test.group('What a late payment costs', () => {
  test('a business pays three times the legal rate from the day after, and forty euros', ({ assert }) => {
    // 1 000 € × 7,86 % × 45 / 365
    assert.deepEqual(lateCharges(owed, '2026-03-17', RATES), { interestCents: 9_69, recoveryCents: 40_00 })
    assert.deepEqual(lateCharges(owed, '2026-02-01', RATES), { interestCents: 22, recoveryCents: 40_00 })
  })

  test('each half-year has its own rate, rounded once', ({ assert }) => {
    const charges = lateCharges({ ...owed, dueOn: '2025-12-21' }, '2026-01-20', RATES)
    // 1 000 € × (8,28 % × 10 + 7,86 % × 20) / 365
    assert.deepEqual(charges, { interestCents: 6_58, recoveryCents: 40_00 })
  })

  test('a public body pays the rate of refinancing of the half-year in which it began, plus eight points', ({ assert }) => {
    // 1 000 € × 10,15 % × 45 / 365
    assert.deepEqual(lateCharges({ ...owed, kind: 'public_body' }, '2026-03-17', RATES), { interestCents: 12_51, recoveryCents: 40_00 })
  })

  test('a private person pays nothing more, nor does who is in time', ({ assert }) => {
    assert.deepEqual(lateCharges({ ...owed, kind: 'person' }, '2026-03-17', []), { interestCents: 0, recoveryCents: 0 })
    assert.deepEqual(lateCharges(owed, '2026-01-31', RATES), { interestCents: 0, recoveryCents: 0 })
  })

  test('an unknown rate stops it, and is named', ({ assert }) => {
    assert.throws(() => lateCharges(owed, '2026-07-02', RATES), LateInterestRateMissing)
    assert.throws(() => lateCharges(owed, '2026-07-02', RATES), /second semestre 2026/)
  })
})
