import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type Contract from '#contracts/contract'
import { sum } from '#core/cents'
import { accrueVariableParts } from '#payroll/variable_parts/accrue_variable_parts'
import { variablePartsOfYear } from '#payroll/variable_parts/variable_parts_of_year'
import { partsOf } from '#payroll/variable_parts/year_budgets'
import { aPayHouse, earned, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, anActivity, aPerson } from '#tests/support/people'

const shared = (kadi: number, paul: number) => [
  { shareBps: 6_000, chargedCents: kadi },
  { shareBps: 4_000, chargedCents: paul },
]

test.group('What an account leaves to those who share it', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('by the agreement, on the whole pay of the year: what one already got counts', ({ assert }) => {
    assert.deepEqual(partsOf(10_000_00, shared(6_000_00, 4_000_00)), [6_000_00, 4_000_00])
    assert.deepEqual(partsOf(10_000_00, shared(5_000_00, 5_000_00)), [7_000_00, 3_000_00])
    assert.deepEqual(partsOf(10_000_00, shared(0, 0)), [6_000_00, 4_000_00])
  })

  test('who got more than their share leaves less to the others, and the account is never passed', ({ assert }) => {
    const parts = partsOf(1_000_00, shared(0, 9_000_00))
    assert.deepEqual(parts, [1_000_00, 0])
    assert.deepEqual(partsOf(-1, shared(10_00, 20_00)), [0, 0])
    for (const left of [0, 1, 99, 1_000_01, 7_777_77]) assert.isAtMost(sum(partsOf(left, shared(123_45, 678_90))), left)
  })

  test('Kadi and Paul run one trade, 60/40: equal fixed parts all year, the balance makes the agreement good', async ({ assert }) => {
    const [kadi, paul] = [await aPerson({ firstName: 'Kadi' }), await aPerson({ firstName: 'Paul' })]
    const members = [
      { personId: kadi.id, shareBps: 6_000 },
      { personId: paul.id, shareBps: 4_000 },
    ]
    const activity = await anActivity({ members })
    const contracts: Contract[] = []
    for (const { id } of [kadi, paul])
      contracts.push(await aCesa({ personId: id, activityId: activity.id, startsOn: '2025-01-01', fixedPartCents: 1_000_00 }))
    await earned(activity.id, 20_000_00, '2025-12-01')
    const people = await twoPeople()
    await payMonth('2025-12', people)

    const parts = await variablePartsOfYear(2025)
    const [hers, his] = contracts.map(({ id }) => parts.find(({ contractId }) => contractId === id)!.budget)
    assert.equal(hers.accountCents + hers.chargedCents + his.chargedCents, 20_000_00)
    assert.closeTo(hers.chargedCents + hers.budgetCents, 12_000_00, 1)
    assert.closeTo(his.chargedCents + his.budgetCents, 8_000_00, 1)
    assert.isAtMost(hers.budgetCents + his.budgetCents, hers.accountCents)

    // Hers is accrued: his does not move by it, and nothing is counted twice.
    const { bearableCents } = parts.find(({ contractId }) => contractId === contracts[0].id)!
    await accrueVariableParts(
      { year: 2025, amounts: [{ contractId: contracts[0].id, grossCents: bearableCents }] },
      '2025-12-31',
      people.rachid
    )
    const after = await variablePartsOfYear(2025)
    assert.equal(after.find(({ contractId }) => contractId === contracts[1].id)!.budget.budgetCents, his.budgetCents)
    assert.isBelow(after.find(({ contractId }) => contractId === contracts[0].id)!.budget.budgetCents, 2_00)
  })
})
