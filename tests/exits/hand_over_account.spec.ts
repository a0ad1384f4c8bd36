import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Activity from '#activities/activity'
import { planExit } from '#exits/plan/plan_exit'
import { AccountStillLives, handOverAccount } from '#exits/settlement/hand_over_account'
import { prepareSettlement } from '#exits/settlement/prepare_settlement'
import { settleExit } from '#exits/settlement/settle_exit'
import { NotPrepared } from '#exits/settlement/settlement_refusals'
import { balancesOn } from '#ledger/balances'
import { amountsToPay } from '#treasury/amounts_to_pay'
import { payItems } from '#treasury/pay_items'
import { aHouseToLeave, aLeavingEmployee, LAST_DAY } from '#tests/exits/support/leaving'
import { sharedServicesId } from '#tests/support/house'

test.group('An account after the last day', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('lives until everybody is paid, then hands its last cents over and closes', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingEmployee({ things: false })
    const { activityId } = contract
    const plan = await planExit({ contract, kind: 'other', vehicle: 'resignation', decidedOn: '2026-02-02', lastDayOn: LAST_DAY }, rachid)
    await assert.rejects(() => handOverAccount(plan, LAST_DAY, odile), NotPrepared)
    await prepareSettlement(plan, {}, '2026-03-18', rachid)
    await settleExit(plan, LAST_DAY, odile)
    await assert.rejects(() => handOverAccount(plan, '2026-04-20', odile), AccountStillLives)

    const owed = (await amountsToPay('2026-04-20')).flatMap(({ items }) => items).filter((item) => item.activityId === activityId)
    await payItems({ items: owed.filter(({ account }) => account !== '438600'), on: '2026-04-20' }, odile)
    await handOverAccount(plan, '2026-04-21', odile)

    const left = await balancesOn('2026-04-21', { activityId, accounts: ['2', '3', '4', '5'] })
    assert.isEmpty(left.filter(({ balanceCents }) => balanceCents !== 0))
    assert.equal((await Activity.findOrFail(activityId)).closedOn, '2026-04-21')
    const shared = await balancesOn('2026-04-21', { activityId: await sharedServicesId(), accounts: ['438600'] })
    assert.isBelow(shared[0].balanceCents, 0)
  })
})
