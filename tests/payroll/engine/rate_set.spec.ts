import { test } from '@japa/runner'
import type { RateRow } from '#payroll/engine/types'
import { RateMissing } from '#payroll/rates/rate_missing'
import { rateSet, TerritoryNotCovered } from '#payroll/rates/rate_set'
import { seedRates } from '#payroll/rates/seed_rates'
import { employer, monthOf, ratesOf, refusedBy, sixtyPeople, thirtyPeople } from '#tests/payroll/engine/sample_pay'

const refused = (act: () => unknown) => refusedBy(act) as RateMissing | undefined
const later = (house = sixtyPeople) => ({
  ...house,
  workAccident: [{ validFrom: '2027-01-01', rate: 2_080 }],
})

test.group('The rates of a month', () => {
  test('are known for the twenty-four months of 2025 and 2026', ({ assert }) => {
    for (const year of [2025, 2026]) {
      for (let month = 1; month <= 12; month++) {
        assert.equal(ratesOf(monthOf(year, month), thirtyPeople).period, monthOf(year, month))
      }
    }
  })

  test('follow the changes inside a year', ({ assert }) => {
    assert.equal(ratesOf('2025-04').rates.unemploymentEmployer, 4_050)
    assert.equal(ratesOf('2025-05').rates.unemploymentEmployer, 4_000)
    assert.equal(ratesOf('2026-05').smicHourlyCents, 12_02)
    assert.equal(ratesOf('2026-06').smicHourlyCents, 12_31)
    assert.equal(ratesOf('2026-12').reductionSmicHourlyCents, 12_02)
    assert.equal(ratesOf('2025-04').neutralGrid[0].belowCents, 1_591_00)
    assert.equal(ratesOf('2026-04').neutralGrid[0].belowCents, 1_620_00)
    assert.equal(ratesOf('2026-05').neutralGrid[0].belowCents, 1_635_00)
  })

  test('follow the headcount band', ({ assert }) => {
    const [small, middle, large] = [8, 30, 60].map((count) => ratesOf('2026-11', employer(count, 1_100)))
    assert.deepEqual(
      [small, middle, large].map(({ rates }) => rates.training),
      [550, 1_000, 1_000]
    )
    assert.deepEqual(
      [small, middle, large].map(({ rates }) => rates.fnal),
      [100, 100, 500]
    )
    assert.deepEqual(
      [small, middle, large].map(({ rates }) => rates.forfaitSocial),
      [0, 8_000, 8_000]
    )
    assert.deepEqual(
      [small, middle, large].map(({ rates }) => rates.peec),
      [0, 0, 450]
    )
  })

  test('lower the reduction when the accident rate is under its share', ({ assert }) => {
    const { reduction } = ratesOf('2026-11', employer(60, 350))
    assert.equal(reduction.kind === 'rgdu' && reduction.tDelta, 38_210 - 140)
  })

  test('carry a mark that changes with any value', ({ assert }) => {
    const changed = seedRates.map((row) => (row.code === 'csa_employer' ? { ...row, value: 310 } : row))
    assert.equal(ratesOf('2026-11').version, rateSet(seedRates, '2026-11', sixtyPeople).version)
    assert.notEqual(ratesOf('2026-11').version, rateSet(changed, '2026-11', sixtyPeople).version)
  })

  test('of 2027 are refused, and the first missing one is named', ({ assert }) => {
    const refusal = refused(() => rateSet(seedRates, '2027-01', later()))!
    assert.instanceOf(refusal, RateMissing)
    assert.equal(refusal.rateCode, 'monthly_ceiling')
    assert.include(refusal.message, 'janvier\u00A02027')
  })

  test('of 2027 are accepted once each of them is appended, without a line of code', ({ assert }) => {
    const appended = seedRates
      .filter(({ validFrom }) => validFrom >= '2026-05')
      .concat(seedRates.filter(({ validFrom }) => validFrom.startsWith('2026-01')))
      .map((row) => ({ ...row, validFrom: '2027-01-01' }))
    const rates = rateSet([...seedRates, ...appended], '2027-03', later())
    assert.equal(rates.period, '2027-03')
  })

  test('are refused when one is unconfirmed, ended, or absent')
    .with([
      (row: RateRow) => ({ ...row, confirmed: false }),
      (row: RateRow) => ({ ...row, validTo: '2026-06-30' }),
      (row: RateRow) => ({ ...row, code: 'other' }),
    ])
    .run(({ assert }, change) => {
      const rows = seedRates.map((row) => (row.code === 'family_employer' ? change(row) : row))
      assert.equal(refused(() => rateSet(rows, '2026-11', sixtyPeople))?.rateCode, 'family_employer')
    })

  test('want the accident rate of the year and the mobility rate of the commune', ({ assert }) => {
    const old = { ...sixtyPeople, workAccident: [{ validFrom: '2025-01-01', rate: 2_080 }] }
    assert.equal(refused(() => rateSet(seedRates, '2026-11', old))?.rateCode, 'work_accident')
    const nowhere = { ...sixtyPeople, mobility: [] }
    assert.equal(refused(() => rateSet(seedRates, '2026-11', nowhere))?.rateCode, 'mobility')
    const few = { ...nowhere, headcountBand: 'under_11' as const }
    assert.equal(rateSet(seedRates, '2026-11', few).rates.mobility, 0)
  })

  test('do not cover Alsace-Moselle nor overseas', ({ assert }) => {
    for (const inseeCode of ['67482', '97411']) {
      const refusal = refused(() => rateSet(seedRates, '2026-11', { ...sixtyPeople, inseeCode }))
      assert.instanceOf(refusal, TerritoryNotCovered)
    }
  })

  test('every row has a source, a day of check and a lawful day', ({ assert }) => {
    for (const { source, checkedOn, validFrom } of seedRates) {
      assert.isNotEmpty(source)
      assert.match(checkedOn, /^\d{4}-\d{2}-\d{2}$/)
      assert.match(validFrom, /^202[56]-\d{2}-01$/)
    }
  })
})
