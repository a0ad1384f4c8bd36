import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { acquireAsset, AssetWornOut } from '#assets/acquire_asset'
import { assetRegister, netBookValue } from '#assets/asset_register'
import { MonthToCome, postDepreciation } from '#assets/post_depreciation'
import { wornAtEndOf, wornOn } from '#assets/straight_line'
import { sum } from '#core/cents'
import { addToPeriod, periodsBetween } from '#core/period'
import { closePeriod } from '#ledger/close_period'
import { PeriodClosed } from '#ledger/entry_refusals'
import { linesAbout } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'

const aVan = async (facts: object = {}) =>
  acquireAsset({
    activityId: (await anActivity()).id,
    label: 'Fourgon',
    account: '218200',
    inServiceOn: '2026-01-16',
    costCents: 9_000_00,
    lifeMonths: 60,
    ...facts,
  })

const depreciated = (assetId: number) => db.from('depreciations').where('asset_id', assetId).orderBy('period')

test.group('Straight line', () => {
  test('the months of a life add up to the cost to the cent, for any cost, day and life', ({ assert }) => {
    for (const [costCents, inServiceOn, lifeMonths] of [
      [1_000_01, '2026-01-31', 36],
      [7_77, '2024-02-29', 7],
      [9_999_99, '2025-11-15', 61],
      [100, '2026-05-01', 24],
    ] as const) {
      const asset = { costCents, inServiceOn, lifeMonths }
      const first = inServiceOn.slice(0, 7)
      let before = 0
      const months = periodsBetween(first, addToPeriod(first, lifeMonths)).map((period) => {
        const worn = wornAtEndOf(asset, period)
        const month = worn - before
        before = worn
        return month
      })
      assert.equal(sum(months), costCents)
      assert.isTrue(months.every((month) => month >= 0))
    }
  })

  test('prorata temporis: half of the first month from the 16th, days of a year of 360', ({ assert }) => {
    const van = { costCents: 9_000_00, inServiceOn: '2026-01-16', lifeMonths: 60 }
    assert.equal(wornOn(van, '2026-01-15'), 0)
    assert.equal(wornOn(van, '2026-01-31'), 75_00)
    assert.equal(wornOn(van, '2026-02-28'), 225_00)
    assert.equal(wornOn(van, '2031-01-15'), 9_000_00)
  })
})

test.group('Monthly depreciation', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('one entry for each activity, the wear of each asset on its own account', async ({ assert }) => {
    const van = await aVan()
    await acquireAsset({
      activityId: van.activityId,
      label: 'Ordinateur',
      account: '218300',
      inServiceOn: '2026-01-01',
      costCents: 1_200_00,
    })
    const done = await postDepreciation('2026-01', '2026-02-02', null)

    assert.deepEqual(done, { entries: 1, amountCents: 125_00 })
    assert.deepEqual(await linesAbout('depreciation:2026-01'), [
      ['681120', 125_00, 0],
      ['281820', 0, 75_00],
      ['281830', 0, 50_00],
    ])
    assert.equal(await netBookValue(van.activityId), 10_200_00 - 125_00)
  })

  test('asked again, it writes nothing; a forgotten month is caught up with', async ({ assert }) => {
    const van = await aVan()
    await postDepreciation('2026-01', '2026-01-31', null)
    assert.deepEqual(await postDepreciation('2026-01', '2026-01-31', null), {
      entries: 0,
      amountCents: 0,
    })
    await postDepreciation('2026-03', '2026-03-31', null)

    assert.deepEqual(
      (await depreciated(van.id)).map((row) => Number(row.amount_cents)),
      [75_00, 300_00]
    )
    assert.deepEqual(await postDepreciation('2026-02', '2026-03-31', null), {
      entries: 0,
      amountCents: 0,
    })
  })

  test('goes on from what was worn off before the books began here', async ({ assert }) => {
    const van = await aVan({ inServiceOn: '2023-10-01', broughtForwardCents: 3_750_00 })
    assert.equal(await netBookValue(van.activityId), 5_250_00)
    await postDepreciation('2025-11', '2025-11-30', null)
    const [register] = await assetRegister({ activityIds: [van.activityId] })
    assert.deepEqual([register.wornCents, register.bookValueCents], [3_900_00, 5_100_00])
  })

  test('refuses a month to come, a closed month, more wear than cost', async ({ assert }) => {
    await aVan()
    await assert.rejects(() => postDepreciation('2026-02', '2026-01-31', null), MonthToCome as never)
    await closePeriod('2026-01', '2026-02-05', null)
    await assert.rejects(() => postDepreciation('2026-01', '2026-02-06', null), PeriodClosed as never)
    await assert.rejects(() => aVan({ broughtForwardCents: 9_000_01 }), AssetWornOut as never)
  })
})
