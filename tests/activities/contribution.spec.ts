import { test } from '@japa/runner'
import fc from 'fast-check'
import { contributionsOf, type Month, type Plan, type Supplement } from '#activities/contribution'
import { termsOf } from '#activities/contribution_terms'
import type ContributionExemption from '#activities/exemptions/contribution_exemption'
import { sum } from '#core/cents'
import { addToPeriod } from '#core/period'
import { inCape, inCesa, LES_PIROGUES } from '#tests/support/contributions'

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

type Running = Parameters<typeof termsOf>[1]

/** What months cost an activity that these people run, one base after the other. */
const costs = (scheme: Plan, running: Running, bases: number[], from?: string) => {
  const terms = termsOf(scheme, running)
  return amounts(
    scheme,
    months(bases, 0, from).map((month) => ({ ...month, ...terms }))
  )
}

const spared = { covers: 'minimum', reason: 'Minima sociaux' } as ContributionExemption

/** Each scheme with the figures that its cooperative publishes; those that it does not are said beside it. */
test.group('Contribution: eight schemes of the field', () => {
  test('federation: 8 to 15 % of turnover', ({ assert }) => {
    for (const [rateBps, cents] of [
      [800, 256_00],
      [1500, 480_00],
    ]) {
      assert.deepEqual(costs(flat(rateBps, { base: 'invoiced' }), { people: [inCesa()] }, [3_200_00, 0]), [cents, 0])
    }
  })

  test('Coopaname: 13.5 % of the margin and 30 € a month but for minima sociaux; an employee shares the risks', ({ assert }) => {
    const risks: Supplement = { label: 'Mutualisation des risques', owedBy: 'cesa', amountCents: 0, rateBps: 100 } // its rate is invented
    const scheme = flat(1350, { fixedFeeCents: 30_00, supplements: [risks] })

    assert.deepEqual(costs(scheme, { people: [inCape()] }, [1_000_00, 0]), [135_00 + 30_00, 30_00])
    assert.deepEqual(costs(scheme, { people: [inCesa()] }, [1_000_00, 0]), [135_00 + 30_00 + 10_00, 30_00])
    assert.deepEqual(costs(scheme, { people: [inCape()], exemption: spared }, [1_000_00, 0]), [135_00, 0])
  })

  test('Mosaïque: 12 % of the margin, 40 € a month at least, 8,400 € a year at most, more under its training certificate', ({ assert }) => {
    const qualiopi: Supplement = { label: 'Qualiopi', owedBy: 'training', amountCents: 0, rateBps: 200 } // its rate is invented
    const scheme = flat(1200, { floorCapeCents: 40_00, floorCesaCents: 40_00, yearlyCapCents: 8_400_00, supplements: [qualiopi] })

    assert.deepEqual(costs(scheme, { people: [inCesa()] }, [100_00, 60_000_00, 20_000_00, 0]), [40_00, 7_200_00, 1_160_00, 0])
    assert.deepEqual(costs(scheme, { people: [inCesa()], isTraining: true }, [1_000_00]), [120_00 + 20_00])
  })

  test('Coodyssée: 12 % of turnover', ({ assert }) => {
    assert.deepEqual(costs(flat(1200, { base: 'invoiced' }), { people: [inCesa()] }, [4_300_00]), [516_00])
  })

  test('Crealead: from 10 down to 5 % by tiers since entry, 9 % at 80,000 €, internal sales at 5 %', ({ assert }) => {
    const scheme = plan({
      base: 'invoiced',
      per: 'since_entry',
      mode: 'marginal_tiers',
      internalRateBps: 500,
      // Only the first edge is published.
      tiers: [0, 80_000_00, 160_000_00, 240_000_00, 320_000_00, 400_000_00].map((aboveCents, at) => ({
        aboveCents,
        rateBps: 1000 - at * 100,
      })),
    })
    const given = months([79_000_00, 2_000_00, 1_000_00, 400_000_00, 1_000_00], 0, '2025-11')
    given[2].internalCents = 400_00

    assert.deepEqual(amounts(scheme, given), [
      7_900_00,
      100_00 + 90_00,
      90_00 + 20_00,
      78_000_00 * 0.09 + 80_000_00 * (0.08 + 0.07 + 0.06) + 82_000_00 * 0.05,
      50_00,
    ])
  })

  test('Solstice: the whole monthly margin at the rate it reaches; 80 then 100 € at least, 5,500 € a year, 5,000 for a member', ({
    assert,
  }) => {
    const scheme = plan({
      per: 'month',
      mode: 'whole_tier',
      floorCapeCents: 80_00,
      floorCesaCents: 80_00,
      floorLaterCents: 100_00,
      floorLaterAfterMonths: 12,
      yearlyCapCents: 5_500_00,
      yearlyCapMemberCents: 5_000_00,
      tiers: [
        { aboveCents: 0, rateBps: 1300 },
        { aboveCents: 1_000_00, rateBps: 1200 },
        { aboveCents: 2_000_00, rateBps: 1100 },
        { aboveCents: 3_333_00, rateBps: 1000 },
      ],
    })
    const bases = [1_000_00, 1_000_01, 2_000_00, 2_000_01, 3_333_00, 3_333_01, 100_00]

    assert.deepEqual(costs(scheme, { people: [inCesa()] }, bases), [130_00, 120_00, 240_00, 220_00, 366_63, 333_30, 80_00])
    assert.deepEqual(costs(scheme, { people: [inCesa({ monthsIn: 11 })] }, [0]), [80_00])
    assert.deepEqual(costs(scheme, { people: [inCesa({ monthsIn: 12 })] }, [0]), [100_00])
    assert.deepEqual(costs(scheme, { people: [inCesa()] }, [50_000_00, 6_000_00]), [5_000_00, 500_00])
    assert.deepEqual(costs(scheme, { people: [inCesa({ isMember: true })] }, [50_000_00, 6_000_00]), [5_000_00, 0])
  })

  test('Astrolabe: 150 € a month at least for an employee, more than for somebody who tries', ({ assert }) => {
    const scheme = flat(1000, { floorCapeCents: 20_00, floorCesaCents: 150_00 }) // the rate and the least under CAPE are invented

    assert.deepEqual(costs(scheme, { people: [inCape()] }, [500_00, 0]), [50_00, 20_00])
    assert.deepEqual(costs(scheme, { people: [inCesa()] }, [500_00, 2_000_00]), [150_00, 200_00])
    assert.deepEqual(costs(scheme, { people: [inCesa(), inCesa()] }, [500_00]), [300_00])
  })

  test('another: 10, 8 then 6 % of what was collected in the year; 16 € of insurance, 3 € while nobody is paid', ({ assert }) => {
    const scheme = plan({
      base: 'collected',
      mode: 'marginal_tiers',
      supplements: [
        { label: 'Responsabilité civile', owedBy: 'everybody', amountCents: 16_00, rateBps: 0 },
        { label: 'Accidents du travail', owedBy: 'unpaid', amountCents: 3_00, rateBps: 0 },
      ],
      tiers: [
        { aboveCents: 0, rateBps: 1000 },
        { aboveCents: 35_000_00, rateBps: 800 },
        { aboveCents: 45_000_00, rateBps: 600 },
      ],
    })

    assert.deepEqual(costs(scheme, { people: [inCesa()] }, [34_000_00, 2_000_00, 10_000_00, 1_000_00], '2025-10'), [
      3_400_00 + 16_00,
      100_00 + 80_00 + 16_00,
      9_000_00 * 0.08 + 60_00 + 16_00,
      100_00 + 16_00,
    ])
    assert.deepEqual(costs(scheme, { people: [inCape()] }, [1_000_00]), [100_00 + 16_00 + 3_00])
    assert.deepEqual(costs(scheme, { people: [inCesa({ isPaid: false })] }, [1_000_00]), [100_00 + 16_00 + 3_00])
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
    const exempt = { floorCents: 0, fees: [], exemption }
    const [january, february, march] = months([1_000_00, 500_00, -1_000_00])

    assert.deepEqual(amounts(LES_PIROGUES, [january, { ...february, ...exempt }, { ...march, ...exempt }]), [120_00, 0, -120_00])
  })
})
