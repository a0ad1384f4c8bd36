import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { countStock, NotAStock, StockCountedSince, stockInBooks } from '#assets/count_stock'
import { linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'

test.group('Counting a stock', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('writes the difference with what the books held, up or down', async ({ assert }) => {
    const { id: activityId } = await anActivity()
    const first = await countStock({ activityId, account: '370000', valueCents: 4_310_00, countedOn: '2026-03-31' }, null)
    const second = await countStock({ activityId, account: '370000', valueCents: 4_000_00, countedOn: '2026-06-30' }, null)

    assert.deepEqual(await linesOf(first.entryId!), [
      ['370000', 4_310_00, 0],
      ['603700', 0, 4_310_00],
    ])
    assert.deepEqual(await linesOf(second.entryId!), [
      ['370000', 0, 310_00],
      ['603700', 310_00, 0],
    ])
    assert.equal(await stockInBooks(activityId, '370000', '2026-12-31'), 4_000_00)
  })

  test('materials and finished products have their own accounts; nothing changed, nothing written', async ({ assert }) => {
    const { id: activityId } = await anActivity()
    const materials = await countStock({ activityId, account: '310000', valueCents: 100_00, countedOn: '2026-03-31' }, null)
    const products = await countStock({ activityId, account: '355000', valueCents: 200_00, countedOn: '2026-03-31' }, null)
    const again = await countStock({ activityId, account: '355000', valueCents: 200_00, countedOn: '2026-04-30' }, null)

    assert.deepEqual((await linesOf(materials.entryId!))[1], ['603100', 0, 100_00])
    assert.deepEqual((await linesOf(products.entryId!))[1], ['713500', 0, 200_00])
    assert.notExists(again.entryId)
  })

  test('refuses another account, and a count older than the last', async ({ assert }) => {
    const { id: activityId } = await anActivity()
    await countStock({ activityId, account: '370000', valueCents: 1_00, countedOn: '2026-03-31' }, null)
    await assert.rejects(
      () => countStock({ activityId, account: '512000' as never, valueCents: 1_00, countedOn: '2026-03-31' }, null),
      NotAStock as never
    )
    await assert.rejects(
      () => countStock({ activityId, account: '370000', valueCents: 1_00, countedOn: '2026-03-30' }, null),
      StockCountedSince as never
    )
  })
})
