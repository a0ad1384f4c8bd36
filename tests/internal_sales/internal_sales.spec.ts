import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { InternalAmountMissing, PartyNotOpen, sellInternally, SoldToOneself } from '#internal_sales/sell_internally'
import { closePeriod } from '#ledger/close_period'
import { PeriodClosed } from '#ledger/entry_refusals'
import { balanceOf, linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('A sale between two activities', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const facts = { label: 'Site de la formation', amountCents: 800_00, on: '2026-11-12' }

  test('charges one, credits the other, in its own series and without VAT', async ({ assert }) => {
    const [seller, buyer, maud] = [await anActivity(), await anActivity(), await anAccountant()]
    const sale = await sellInternally({ ...facts, seller, buyer }, maud)
    const next = await sellInternally({ ...facts, seller, buyer }, maud)

    assert.deepEqual([sale.number, next.number], ['I2026-0001', 'I2026-0002'])
    assert.deepEqual(await linesOf(sale.entryId!), [
      ['186000', 800_00, 0],
      ['581000', 0, 800_00],
      ['581000', 800_00, 0],
      ['187000', 0, 800_00],
    ])
    assert.equal(await balanceOf('187000', seller.id), -1_600_00)
    assert.equal(await balanceOf('581000', buyer.id), -1_600_00)
  })

  test('is refused to oneself, for nothing, by an activity that is not open, in a closed month', async ({ assert }) => {
    const [seller, buyer] = [await anActivity(), await anActivity()]
    const late = await anActivity({ openedOn: '2026-12-01' })
    const sell = (change: object) => () => sellInternally({ ...facts, seller, buyer, ...change }, null)
    await assert.rejects(sell({ buyer: seller }), SoldToOneself as never)
    await assert.rejects(sell({ amountCents: 0 }), InternalAmountMissing as never)
    await assert.rejects(sell({ buyer: late }), PartyNotOpen as never)
    await assert.rejects(sell({ seller: late }), PartyNotOpen as never)
    await closePeriod('2026-11', '2026-12-10', null)
    await assert.rejects(sell({}), PeriodClosed as never)
  })
})
