import { test } from '@japa/runner'
import fc from 'fast-check'
import { contributionsOf, floorOf, type Month, type Plan } from '#activities/contribution'
import { sum } from '#core/cents'
import { addToPeriod } from '#core/period'
import { LES_PIROGUES } from '#tests/support/contributions'

const nothing: Plan = {
  base: 'gross_margin',
  per: 'fiscal_year',
  mode: 'flat',
  tiers: [{ aboveCents: 0, rateBps: 1000 }],
  floorCapeCents: 0,
  floorCesaCents: 0,
  fixedFeeCents: 0,
  yearlyCapCents: null,
  internalRateBps: 0,
}
const plan = (facts: Partial<Plan>): Plan => ({ ...nothing, ...facts })
const flat = (rateBps: number, facts: Partial<Plan> = {}) => plan({ tiers: [{ aboveCents: 0, rateBps }], ...facts })

/** Months from January 2026 with these bases. */
const months = (bases: number[], floorCents = 0, from = '2026-01'): Month[] =>
  bases.map((baseCents, index) => ({ period: addToPeriod(from, index), baseCents, internalCents: 0, floorCents }))

const amounts = (scheme: Plan, given: Month[]) => contributionsOf(scheme, given).map((month) => month.amountCents)

test.group('Contribution: eight schemes of the field', () => {
  test('federation: a share of turnover', ({ assert }) => {
    assert.deepEqual(amounts(flat(1000, { base: 'invoiced' }), months([3_200_00, 0, 1_234_56])), [320_00, 0, 123_46])
  })

  test('Coopaname: 13.5 % of the margin and 30 € a month', ({ assert }) => {
    assert.deepEqual(amounts(flat(1350, { fixedFeeCents: 30_00 }), months([1_000_00, 0])), [165_00, 30_00])
  })

  test('Mosaïque: 12 % of the margin, 40 € a month at least, 8,400 € a year at most', ({ assert }) => {
    const scheme = flat(1200, { floorCesaCents: 40_00, yearlyCapCents: 8_400_00 })
    const floor = floorOf(scheme, { capePersons: 0, cesaPersons: 1 })

    assert.deepEqual(amounts(scheme, months([100_00, 60_000_00, 20_000_00, 0], floor)), [40_00, 7_200_00, 1_160_00, 0])
  })

  test('Coodyssée: 12 % of turnover', ({ assert }) => {
    assert.deepEqual(amounts(flat(1200, { base: 'invoiced' }), months([4_300_00])), [516_00])
  })

  test('Crealead: from 10 % down by tiers since entry, internal sales at 5 %', ({ assert }) => {
    const scheme = plan({
      base: 'invoiced',
      per: 'since_entry',
      mode: 'marginal_tiers',
      internalRateBps: 500,
      tiers: [
        { aboveCents: 0, rateBps: 1000 },
        { aboveCents: 80_000_00, rateBps: 900 },
      ],
    })
    const given = months([79_000_00, 2_000_00, 1_000_00], 0, '2025-11')
    given[2].internalCents = 400_00

    assert.deepEqual(amounts(scheme, given), [7_900_00, 100_00 + 90_00, 90_00 + 20_00])
  })

  test('Solstice: the whole monthly margin at the rate it reaches, 80 € at least, 5,500 € a year', ({ assert }) => {
    const scheme = plan({
      per: 'month',
      mode: 'whole_tier',
      floorCesaCents: 80_00,
      yearlyCapCents: 5_500_00,
      tiers: [
        { aboveCents: 0, rateBps: 1300 },
        { aboveCents: 1_000_00, rateBps: 1200 },
        { aboveCents: 2_000_00, rateBps: 1100 },
        { aboveCents: 3_333_00, rateBps: 1000 },
      ],
    })
    const given = months([1_000_00, 1_000_01, 2_000_00, 2_000_01, 3_333_00, 3_333_01, 100_00], 80_00)

    assert.deepEqual(amounts(scheme, given), [130_00, 120_00, 240_00, 220_00, 366_63, 333_30, 80_00])
    assert.deepEqual(amounts(scheme, months([50_000_00, 6_000_00], 80_00)), [5_000_00, 500_00])
  })

  test('Astrolabe: an employee owes more at least than somebody who tries', ({ assert }) => {
    const scheme = flat(1000, { floorCapeCents: 20_00, floorCesaCents: 60_00 })

    assert.equal(floorOf(scheme, { capePersons: 1, cesaPersons: 0 }), 20_00)
    assert.equal(floorOf(scheme, { capePersons: 0, cesaPersons: 2 }), 120_00)
    assert.deepEqual(amounts(scheme, months([500_00], 20_00)), [50_00])
    assert.deepEqual(amounts(scheme, months([500_00], 60_00)), [60_00])
  })

  test('another: 10, 8 then 6 % of what was collected in the year, counted again in January', ({ assert }) => {
    const scheme = plan({
      base: 'collected',
      mode: 'marginal_tiers',
      tiers: [
        { aboveCents: 0, rateBps: 1000 },
        { aboveCents: 35_000_00, rateBps: 800 },
        { aboveCents: 45_000_00, rateBps: 600 },
      ],
    })

    assert.deepEqual(amounts(scheme, months([34_000_00, 2_000_00, 10_000_00, 1_000_00], 0, '2025-10')), [
      3_400_00,
      100_00 + 80_00,
      9_000_00 * 0.08 + 60_00,
      100_00,
    ])
  })
})

test.group('Contribution: the plan of the house', () => {
  test('each slice at its own rate, explained line by line', ({ assert }) => {
    const [, february] = contributionsOf(LES_PIROGUES, months([29_000_00, 22_000_00], 40_00))

    assert.equal(february.amountCents, 120_00 + 2_200_00 + 100_00)
    assert.deepEqual(
      february.explanation.map((row) => [row.baseCents, row.rateBps, row.amountCents]),
      [
        [1_000_00, 1200, 120_00],
        [20_000_00, 1100, 2_200_00],
        [1_000_00, 1000, 100_00],
      ]
    )
    assert.match(february.explanation[1].label, /^11.% jusqu’à 50.000,00.€$/)
  })

  test('a month without sales owes its floor, a capped year owes nothing more', ({ assert }) => {
    assert.deepEqual(amounts(LES_PIROGUES, months([0, 53_000_00, 8_000_00, 0], 40_00)), [40_00, 6_000_00 - 40_00, 0, 0])
  })

  test('internal sales pay 5 % outside the tiers', ({ assert }) => {
    const [january] = contributionsOf(LES_PIROGUES, [{ period: '2026-01', baseCents: 1_000_00, internalCents: 600_00, floorCents: 40_00 }])

    assert.equal(january.amountCents, 120_00 + 30_00)
    assert.deepEqual(
      january.explanation.map((row) => row.amountCents),
      [120_00, 30_00]
    )
  })

  test('a credit note gives back what its sale cost, and the month still owes its floor', ({ assert }) => {
    assert.deepEqual(amounts(LES_PIROGUES, months([3_000_00, -1_000_00], 40_00)), [360_00, -120_00 + 40_00])
    assert.deepEqual(amounts(LES_PIROGUES, months([100_00, -100_00], 40_00)), [40_00, 40_00], 'two floors, whatever was cancelled')
  })

  test('a credit note above the cap gives nothing back while the year stays above it', ({ assert }) => {
    assert.deepEqual(amounts(LES_PIROGUES, months([60_000_00, -1_000_00, -8_000_00])), [6_000_00, 0, 5_900_00 - 6_000_00])
  })

  test('whatever the months: explained to the cent, between floors and cap, never falling when the margin grows', ({ assert }) => {
    const bases = fc.array(fc.integer({ min: -5_000_00, max: 20_000_00 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(bases, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3_000_00 }), (given, persons, moreCents) => {
        const floor = persons * 40_00
        const year = contributionsOf(LES_PIROGUES, months(given, floor))
        const total = sum(year.map((month) => month.amountCents))
        const more = sum(amounts(LES_PIROGUES, months([...given.slice(0, -1), given.at(-1)! + moreCents], floor)))

        assert.isTrue(year.every((month) => month.amountCents === sum(month.explanation.map((row) => row.amountCents))))
        assert.isAtLeast(total, Math.min(floor * given.length, 6_000_00))
        assert.isAtMost(total, 6_000_00)
        assert.isAtLeast(more, total)
      }),
      { numRuns: 300 }
    )
  })

  test('tiers do not care how the year is cut into months', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_000_00 }), { minLength: 1, maxLength: 12 }), (given) => {
        const apart = { ...LES_PIROGUES, yearlyCapCents: null }
        assert.equal(sum(amounts(apart, months(given))), amounts(apart, months([sum(given)]))[0])
      })
    )
  })

  test('one more cent across a tier costs one tier’s cent, never a step', ({ assert }) => {
    const apart = { ...LES_PIROGUES, yearlyCapCents: null }
    fc.assert(
      fc.property(fc.constantFrom(30_000_00, 50_000_00), fc.integer({ min: -2_00, max: 2_00 }), (edge, near) => {
        const [before, after] = [amounts(apart, months([edge + near])), amounts(apart, months([edge + near + 1_00]))]
        assert.isAtLeast(after[0] - before[0], 10)
        assert.isAtMost(after[0] - before[0], 12)
      })
    )
  })

  test('an exempt month owes nothing and gives back what a credit note undoes', ({ assert }) => {
    const exemption = { covers: 'whole' as const, reason: 'Congé de maternité' }
    const spared = { floorCents: 0, feeCents: 0, exemption }
    const [january, february, march] = months([1_000_00, 500_00, -1_000_00])

    assert.deepEqual(amounts(LES_PIROGUES, [january, { ...february, ...spared }, { ...march, ...spared }]), [120_00, 0, -120_00])
  })
})
