import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { sum } from '#core/cents'
import { cashByMonth, cashMoves } from '#forecast/cash/cash_done'
import { cashForecast } from '#forecast/cash/cash_forecast'
import { expectMonths } from '#forecast/cash/expect_months'
import { monthDone, monthToCome } from '#forecast/cash/month_told'
import { totalOf, balancesOn } from '#ledger/balances'
import { grantAdvance } from '#treasury/grant_advance'
import { aPayHouse, earned } from '#tests/payroll/support/pay_house'
import { aCesa, anActivity } from '#tests/support/people'
import { aSupplierInvoice } from '#tests/support/purchases'

const on = '2026-11-23'

test.group('Cash ahead', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: on }).save()))

  test('starts from the bank, pays the fixed part and its charges, and each point is the sum of its rows', async ({ assert }) => {
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await earned(contract.activityId, 9_000_00, '2026-11-02')
    const forecast = await cashForecast(on, contract.activityId)

    assert.equal(forecast.startCents, totalOf(await balancesOn(on, { activityId: contract.activityId }), '5'))
    assert.lengthOf(forecast.points, 12)
    const paid = forecast.rows.filter(({ nature }) => nature === 'salaries')
    assert.deepEqual([paid[0].on, paid.length], ['2026-11-28', 12])
    assert.equal(forecast.rows.find(({ nature }) => nature === 'bodies')!.on, '2026-12-15')

    let opening = forecast.startCents
    for (const { period, foreseenCents } of forecast.points) {
      const told = monthToCome(period, opening, forecast.rows, new Map())
      assert.equal(told.closingCents, foreseenCents)
      assert.equal(opening + sum(told.groups.flatMap(({ rows }) => rows.map(({ cents }) => cents))), foreseenCents)
      opening = foreseenCents
    }
  })

  test('the points behind are the sum of their rows too', async ({ assert }) => {
    const { id } = await anActivity()
    await earned(id, 4_000_00, '2026-09-10')
    await earned(id, 1_000_00, '2026-10-12')
    const [august, september, october] = await cashByMonth('2026-11', 3, id)
    const told = monthDone('2026-10', september.cents, await cashMoves('2026-10', on, id), () => undefined)
    assert.deepEqual([august.cents, told.openingCents, told.closingCents], [0, september.cents, october.cents])
    assert.equal(september.cents + sum(told.groups.flatMap(({ rows }) => rows.map(({ cents }) => cents))), october.cents)
  })

  test('the activities make the house, whose own crossings come to nothing', async ({ assert }) => {
    const first = await aCesa({ fixedPartCents: 1_200_00 })
    const second = await anActivity()
    await earned(first.activityId, 5_000_00, '2026-10-02')
    await earned(second.id, 2_000_00, '2026-11-05')
    await aSupplierInvoice(second.id)
    await grantAdvance(
      { activityId: second.id, amountCents: 900_00, instalmentCents: 300_00, firstInstalment: '2026-12', reason: 'Stock' },
      '2026-11-10',
      null
    )

    const house = await cashForecast(on)
    const activities = await db.from('activities').select('id')
    const each = await Promise.all(activities.map(({ id }) => cashForecast(on, id)))
    house.points.forEach((point, rank) => {
      assert.equal(sum(each.map(({ points }) => points[rank].foreseenCents)), point.foreseenCents, point.period)
      assert.equal(sum(each.map(({ points }) => points[rank].dueCents)), point.dueCents, point.period)
    })
    assert.isEmpty(house.rows.filter(({ crosses }) => crosses))
    const instalments = each.flatMap(({ rows }) => rows).filter(({ nature, cents }) => nature === 'advances' && cents < 0)
    assert.deepEqual(
      instalments.map((row) => [row.on, row.cents]),
      [
        ['2026-12-20', -300_00],
        ['2027-01-20', -300_00],
        ['2027-02-20', -300_00],
      ]
    )
  })

  test('what is owed both ways is counted once, whole, with the VAT that comes with it', async ({ assert }) => {
    const { id } = await anActivity()
    const bill = await aSupplierInvoice(id)
    const forecast = await cashForecast(on, id)
    const balances = await balancesOn(on, { activityId: id })
    const suppliers = forecast.rows.filter(({ nature }) => nature === 'suppliers')
    assert.equal(sum(suppliers.map(({ cents }) => cents)), totalOf(balances, '401', '404'))
    assert.include(suppliers[0].label, bill.number)
    const vat = forecast.rows.filter(({ nature, kind }) => nature === 'vat' && kind === 'due')
    assert.equal(sum(vat.map(({ cents }) => cents)), totalOf(balances, '44566', '44562', '44571', '44564') || 0)
  })

  test('counts no sale that nobody promised, and those that the activity says it expects, with their VAT and their delay', async ({
    assert,
  }) => {
    const { id } = await anActivity()
    assert.isEmpty((await cashForecast(on, id)).rows.filter(({ nature }) => nature === 'sales'))
    await expectMonths(id, { monthlySalesCents: 1_000_00, monthlyCostsCents: 200_00 }, on, null)
    const { rows } = await cashForecast(on, id)
    const sales = rows.filter(({ nature }) => nature === 'sales')
    assert.deepEqual([sales[0].cents, sales[0].on], [1_000_00, '2027-01-14'])
    const costs = rows.filter(({ nature }) => nature === 'costs')
    assert.deepEqual([costs[0].cents, costs[0].on, costs.length], [-200_00, '2026-12-31', 11])
    await expectMonths(id, {}, on, null)
    assert.isEmpty((await cashForecast(on, id)).rows.filter(({ nature }) => nature === 'sales'))
  })
})
