import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { acquireAsset } from '#assets/acquire_asset'
import { assetRegister, netBookValue } from '#assets/asset_register'
import { AssetAlreadyDisposed, BuyerMissing, DisposedBeforeService } from '#assets/disposal_refusals'
import { disposeAsset } from '#assets/dispose_asset'
import { postDepreciation } from '#assets/post_depreciation'
import { openItems } from '#ledger/open_items'
import { addThirdParty } from '#third_parties/add_third_party'
import { linesAbout, linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'

async function aVan(activityFacts: object = {}) {
  const activity = await anActivity(activityFacts)
  const asset = await acquireAsset({
    activityId: activity.id,
    label: 'Fourgon',
    account: '218200',
    inServiceOn: '2026-01-01',
    costCents: 9_000_00,
    lifeMonths: 60,
  })
  const buyer = await addThirdParty({ kind: 'customer', name: 'Kébé-Lorand Rénovation' })
  return { activity, asset, buyer: buyer.id }
}

test.group('An asset leaves', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('sold: worn to the day, then cost, wear and book value go, and the price comes', async ({ assert }) => {
    const { asset, buyer, activity } = await aVan()
    await postDepreciation('2026-01', '2026-01-31', null)
    const sold = await disposeAsset({ asset, on: '2026-06-30', salePriceCents: 8_100_00, thirdPartyId: buyer, piece: 'CES-1' }, null)

    assert.deepEqual([sold.bookValueCents, sold.gainCents], [8_100_00, 0])
    assert.deepEqual(await linesAbout(asset.source), [
      ['681120', 750_00, 0],
      ['281820', 0, 750_00],
      ['462000', 9_720_00, 0],
      ['281820', 900_00, 0],
      ['657000', 8_100_00, 0],
      ['757000', 0, 8_100_00],
      ['445712', 0, 1_620_00],
      ['218200', 0, 9_000_00],
    ])
    assert.equal((await openItems({ thirdPartyId: buyer }))[0].openCents, 9_720_00)
    assert.equal(await netBookValue(activity.id), 0)
    assert.isEmpty(await assetRegister({ activityIds: [activity.id] }))
    assert.lengthOf(await assetRegister({ activityIds: [activity.id], withDisposed: true }), 1)
  })

  test('worn no further once the month is written', async ({ assert }) => {
    const { asset, buyer } = await aVan()
    await postDepreciation('2026-06', '2026-06-30', null)
    const sold = await disposeAsset({ asset, on: '2026-06-30', salePriceCents: 8_200_00, thirdPartyId: buyer }, null)
    assert.deepEqual([sold.bookValueCents, sold.gainCents], [8_100_00, 100_00])
    assert.deepEqual(await postDepreciation('2026-07', '2026-07-31', null), {
      entries: 0,
      amountCents: 0,
    })
  })

  test('an exempt activity sells without VAT', async ({ assert }) => {
    const { asset, buyer } = await aVan({ isVatExempt: true })
    const sold = await disposeAsset({ asset, on: '2026-01-31', salePriceCents: 8_850_00, thirdPartyId: buyer }, null)
    assert.deepEqual(await linesOf(sold.entryId), [
      ['462000', 8_850_00, 0],
      ['281820', 150_00, 0],
      ['657000', 8_850_00, 0],
      ['757000', 0, 8_850_00],
      ['218200', 0, 9_000_00],
    ])
  })

  test('thrown away: no price, no buyer', async ({ assert }) => {
    const { asset } = await aVan()
    const gone = await disposeAsset({ asset, on: '2026-01-31' }, null)
    assert.deepEqual(await linesOf(gone.entryId), [
      ['281820', 150_00, 0],
      ['657000', 8_850_00, 0],
      ['218200', 0, 9_000_00],
    ])
  })

  test('not twice, not to nobody, not before it served', async ({ assert }) => {
    const { asset, buyer } = await aVan()
    await assert.rejects(() => disposeAsset({ asset, on: '2026-03-01', salePriceCents: 1_00 }, null), BuyerMissing as never)
    await assert.rejects(() => disposeAsset({ asset, on: '2025-12-31' }, null), DisposedBeforeService as never)
    await disposeAsset({ asset, on: '2026-03-01', salePriceCents: 1_00, thirdPartyId: buyer }, null)
    await assert.rejects(() => disposeAsset({ asset, on: '2026-03-02' }, null), AssetAlreadyDisposed as never)
  })
})
