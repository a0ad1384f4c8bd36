import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { activitiesQueue } from '#activities/activities_queue'
import Activity from '#activities/activity'
import { changeShares, SharesAlreadyChanged } from '#activities/change_shares'
import { ActivityAlreadyClosed, ActivityNotEmpty, closeActivity } from '#activities/close_activity'
import { membersOn } from '#activities/members_on'
import { ActivityCodeTaken } from '#activities/open_activity'
import { openSharedServices } from '#activities/open_shared_services'
import { sharedServices } from '#activities/shared_services'
import { SharesNotWhole } from '#activities/shares'
import { aPurchaseOf, aSaleOf } from '#tests/support/contributions'
import { anActivity, anEntrepreneur, aPerson } from '#tests/support/people'
import { aDirector, anAdvisor } from '#tests/support/users'

const shares = (...members: [personId: number, shareBps: number][]) => members.map(([personId, shareBps]) => ({ personId, shareBps }))

test.group('Activities', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('open with the next code, or the one that is given', async ({ assert }) => {
    const [first, second] = [await anActivity(), await anActivity()]
    const chosen = await anActivity({ code: 'Z07', tradeName: 'Cap Double Rive' })

    assert.match(first.code, /^A\d{2,}$/)
    assert.notEqual(first.code, second.code)
    assert.equal(chosen.code, 'Z07')
    await assert.rejects(() => anActivity({ code: 'Z07' }), ActivityCodeTaken)
  })

  test('are shared out whole, and nobody twice', async ({ assert }) => {
    const [kadi, paul] = [await aPerson({ firstName: 'Kadi' }), await aPerson({ firstName: 'Paul' })]
    const activity = await anActivity({ members: shares([kadi.id, 6_000], [paul.id, 4_000]) })

    assert.deepEqual(
      (await membersOn(activity.id, '2026-01-01')).map((one) => [one.person.firstName, one.shareBps]),
      [
        ['Kadi', 6_000],
        ['Paul', 4_000],
      ]
    )
    await assert.rejects(() => anActivity({ members: shares([kadi.id, 6_000], [paul.id, 3_000]) }), SharesNotWhole)
    await assert.rejects(() => anActivity({ members: shares([kadi.id, 5_000], [kadi.id, 5_000]) }), SharesNotWhole)
  })

  test('change their shares from a day on', async ({ assert }) => {
    const [kadi, paul] = [await aPerson({ firstName: 'Kadi' }), await aPerson({ firstName: 'Paul' })]
    const activity = await anActivity({ members: shares([kadi.id, 6_000], [paul.id, 4_000]) })
    const halves = { members: shares([kadi.id, 5_000], [paul.id, 5_000]), from: '2027-01-01' }
    await changeShares(activity, halves, await aDirector())

    assert.deepEqual(
      (await membersOn(activity.id, '2026-12-31')).map((one) => one.shareBps),
      [6_000, 4_000]
    )
    assert.deepEqual(
      (await membersOn(activity.id, '2027-01-01')).map((one) => one.shareBps),
      [5_000, 5_000]
    )
    await assert.rejects(async () => changeShares(activity, halves, await aDirector()), SharesAlreadyChanged)
  })

  test('are seen by those who run them, by their advisor, and by those who keep the books', async ({ assert }) => {
    const thierno = await anAdvisor()
    const { user, activity } = await anEntrepreneur({}, { advisorId: thierno.id })
    const other = await anActivity()
    const seen = async (by: Parameters<typeof Activity.visibleTo>[0]) =>
      (await Activity.visibleTo(by).whereIn('activities.id', [activity.id, other.id]).orderBy('activities.id')).map(({ id }) => id)

    assert.deepEqual(await seen(user), [activity.id])
    assert.deepEqual(await seen(thierno), [activity.id])
    assert.deepEqual(await seen(await aDirector()), [activity.id, other.id])
  })

  test('close once nothing is left on them', async ({ assert }) => {
    const [activity, odile] = [await anActivity(), await aDirector()]
    await aPurchaseOf(100_00, activity.id, '2026-03-01')
    await assert.rejects(() => closeActivity(activity, '2026-06-30', odile), ActivityNotEmpty)
    await aPurchaseOf(-100_00, activity.id, '2026-03-02')
    await closeActivity(activity, '2026-06-30', odile)

    assert.isTrue(activity.isOpenOn('2026-06-30'))
    assert.isFalse(activity.isOpenOn('2026-07-01'))
    assert.lengthOf(await membersOn(activity.id, '2026-07-01'), 0)
    await assert.rejects(() => closeActivity(activity, '2026-07-31', odile), ActivityAlreadyClosed)
  })

  test('stand in one queue with what they hold', async ({ assert }) => {
    const { user, activity } = await anEntrepreneur({ firstName: 'Oumar', lastName: 'Sy-Delattre' })
    await aSaleOf(1_000_00, activity.id, '2026-03-10')
    await aPurchaseOf(300_00, activity.id, '2026-03-12')
    await aPurchaseOf(50_00, activity.id, '2026-05-12')

    const [row, ...others] = await activitiesQueue(user, '2026-04-30')
    assert.lengthOf(others, 0)
    assert.deepInclude(row, { people: 'Oumar Sy-Delattre', balanceCents: 700_00, cashCents: -300_00, receivablesCents: 1_200_00 })
  })

  test('shared services are opened once', async ({ assert }) => {
    await anActivity()
    const shared = await sharedServices()

    assert.equal((await openSharedServices('2026-01-01')).id, shared.id)
    assert.isTrue(shared.isSharedServices)
  })
})
