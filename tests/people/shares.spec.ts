import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { openItems } from '#ledger/open_items'
import { refundShares, SharesNotHeld } from '#people/refund_shares'
import { sharesOf } from '#people/shares_of'
import { payShares, SharesMissing, subscribeShares } from '#people/subscribe_shares'
import { aHouse } from '#tests/support/house'
import { linesAbout } from '#tests/support/lines'
import { aPerson } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Shares of the capital', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    await aHouse()
  })

  test('are owed, paid, then paid up', async ({ assert }) => {
    const [person, maud] = [await aPerson(), await anAccountant()]
    const movement = await subscribeShares({ person, shares: 31, amountCents: 620_00, on: '2026-06-12' }, maud)

    assert.deepEqual(await linesAbout(`share_movement:${movement.id}`), [
      ['456200', 620_00, 0],
      ['101200', 0, 620_00],
      ['512000', 620_00, 0],
      ['456200', 0, 620_00],
      ['101200', 620_00, 0],
      ['101300', 0, 620_00],
    ])
    assert.deepEqual(await sharesOf(person.id, '2026-12-31'), { shares: 31, amountCents: 620_00 })
    await assert.rejects(() => subscribeShares({ person, shares: 3, amountCents: 100, on: '2026-06-12' }, maud), SharesMissing)
  })

  test('may be subscribed today and paid later', async ({ assert }) => {
    const [person, maud] = [await aPerson(), await anAccountant()]
    const movement = await subscribeShares({ person, shares: 5, amountCents: 100_00, on: '2026-06-12', paidOn: null }, maud)
    const owed = await openItems({ thirdPartyId: person.thirdPartyId })
    await payShares({ movement, on: '2026-07-01' }, maud)

    assert.deepEqual(
      owed.map((item) => [item.account, item.openCents]),
      [['456200', 100_00]]
    )
    assert.lengthOf(await openItems({ thirdPartyId: person.thirdPartyId }), 0)
  })

  test('are given back at what was paid, never more than is held', async ({ assert }) => {
    const [person, maud] = [await aPerson(), await anAccountant()]
    await subscribeShares({ person, shares: 31, amountCents: 620_00, on: '2025-06-12' }, maud)
    const refund = await refundShares({ person, shares: 11, on: '2026-09-30' }, maud)

    assert.deepEqual(await linesAbout(`share_movement:${refund.id}`), [
      ['101300', 220_00, 0],
      ['456700', 0, 220_00],
    ])
    assert.deepEqual(await sharesOf(person.id, '2026-09-30'), { shares: 20, amountCents: 400_00 })
    await assert.rejects(() => refundShares({ person, shares: 21, on: '2026-10-01' }, maud), SharesNotHeld)
  })
})
