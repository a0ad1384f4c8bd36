import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { AdvanceAboveCeiling, advanceRoom } from '#treasury/advance_ceiling'
import { advances, advancesRunning } from '#treasury/advances_running'
import { approveAdvance } from '#treasury/approve_advance'
import { declineAdvance } from '#treasury/decline_advance'
import { grantAdvance } from '#treasury/grant_advance'
import { AdvanceNotGranted, repayAdvance, RepaymentTooLarge } from '#treasury/repay_advance'
import { AdvanceToTheHouse, InstalmentsTooLong, InstalmentTooLarge, requestAdvance } from '#treasury/request_advance'
import { AdvanceDecided, OwnAdvance } from '#treasury/undecided_advance'
import { instalmentsOf } from '#treasury/instalments_of'
import { aHouse, sharedServicesId } from '#tests/support/house'
import { balanceOf, linesOf } from '#tests/support/lines'
import { anActivity, anEntrepreneur } from '#tests/support/people'
import { aDirector, aUser } from '#tests/support/users'

const oumars = (activityId: number) => ({
  activityId,
  amountCents: 3_000_00,
  instalmentCents: 500_00,
  firstInstalment: '2026-04',
  reason: 'Chantier payé à 60 jours',
})

test.group('Treasury advances', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the cash crosses, the debt stays between the two', async ({ assert }) => {
    const { id } = await anActivity()
    const granted = await grantAdvance(oumars(id), '2026-01-15', await aDirector())
    assert.deepEqual(await linesOf(granted.entryId!), [
      ['181000', 3_000_00, 0],
      ['181000', 0, 3_000_00],
      ['581000', 0, 3_000_00],
      ['581000', 3_000_00, 0],
    ])
    assert.deepEqual([await balanceOf('181000', id), await balanceOf('581000', id)], [-3_000_00, 3_000_00])
    assert.equal(await balanceOf('181000', await sharedServicesId()), 3_000_00)
  })

  test('comes back instalment by instalment, and no more', async ({ assert }) => {
    const { id } = await anActivity()
    const advance = await grantAdvance(oumars(id), '2026-01-15', null)
    for (const month of ['04', '05', '06', '07', '08']) await repayAdvance(advance, 500_00, `2026-${month}-30`, null)

    const [running] = await advancesRunning('2026-09-15', { activityIds: [id] })
    assert.deepInclude(running, {
      repaidCents: 2_500_00,
      remainingCents: 500_00,
      lateCents: 0,
      lastInstalment: '2026-09',
    })
    const [late] = await advancesRunning('2026-11-23', { activityIds: [id] })
    assert.equal(late.lateCents, 500_00)

    await assert.rejects(() => repayAdvance(advance, 500_01, '2026-09-30', null), RepaymentTooLarge as never)
    await repayAdvance(advance, 500_00, '2026-09-30', null)
    assert.isEmpty(await advancesRunning('2026-11-23', { activityIds: [id] }))
    assert.deepEqual([await balanceOf('181000', id), await balanceOf('581000', id)], [0, 0])
  })

  test('who asks or profits does not decide', async ({ assert }) => {
    const { user, activity } = await anEntrepreneur()
    const maud = await aUser('accountant')
    const asked = await requestAdvance(oumars(activity.id), '2026-01-14', maud)
    await assert.rejects(() => approveAdvance(asked, '2026-01-15', maud), OwnAdvance as never)
    await assert.rejects(() => approveAdvance(asked, '2026-01-15', user), OwnAdvance as never)
    await assert.rejects(() => repayAdvance(asked, 1_00, '2026-01-15', null), AdvanceNotGranted as never)

    assert.isTrue((await approveAdvance(asked, '2026-01-15', await aDirector())).isGranted)
    await assert.rejects(async () => declineAdvance(asked, 'Trop', '2026-01-16', await aDirector()), AdvanceDecided as never)
  })

  test('declined with a reason, nothing moves', async ({ assert }) => {
    const { id } = await anActivity()
    const asked = await requestAdvance(oumars(id), '2026-01-14', null)
    await declineAdvance(asked, 'Le carnet de commandes ne le permet pas.', '2026-01-15', await aDirector())
    const [declined] = await advances('2026-02-01', { activityIds: [id] })
    assert.deepInclude(declined, {
      isGranted: false,
      remainingCents: 0,
      declineReason: 'Le carnet de commandes ne le permet pas.',
    })
  })

  test('an instalment larger than the advance, or an advance to the house itself, is refused', async ({ assert }) => {
    const { id } = await anActivity()
    await assert.rejects(() => grantAdvance({ ...oumars(id), instalmentCents: 3_000_01 }, '2026-01-15', null), InstalmentTooLarge as never)
    const shared = await sharedServicesId()
    await assert.rejects(() => grantAdvance(oumars(shared), '2026-01-15', null), AdvanceToTheHouse as never)
  })

  test('above the ceiling of the house, asked and granted alike are refused with what is left', async ({ assert }) => {
    const { id } = await anActivity()
    const other = await anActivity()
    await aHouse({ advanceCeilingCents: 3_500_00 })
    await grantAdvance(oumars(id), '2026-01-15', null)
    assert.deepEqual(await advanceRoom(id, '2026-01-15'), { ceilingCents: 3_500_00, owedCents: 3_000_00, leftCents: 500_00 })

    const beyond = { ...oumars(id), amountCents: 500_01, instalmentCents: 100_00 }
    await assert.rejects(() => requestAdvance(beyond, '2026-01-16', null), AdvanceAboveCeiling as never)
    await assert.rejects(() => requestAdvance(beyond, '2026-01-16', null), /500,00.€ au plus/)
    await requestAdvance({ ...beyond, amountCents: 500_00 }, '2026-01-16', null)
    await grantAdvance({ ...oumars(other.id), amountCents: 3_500_00 }, '2026-01-16', null)

    const asked = await requestAdvance({ ...beyond, amountCents: 500_00 }, '2026-01-17', null)
    await aHouse({ advanceCeilingCents: 3_000_00 })
    await assert.rejects(() => approveAdvance(asked, '2026-01-18', null), AdvanceAboveCeiling as never)
    await aHouse({ advanceCeilingCents: null })
    assert.isTrue((await approveAdvance(asked, '2026-01-18', null)).isGranted)
  })

  test('its schedule adds up, the last instalment takes what is left, and is not endless', async ({ assert }) => {
    const schedule = instalmentsOf({ amountCents: 1_100_00, instalmentCents: 400_00, firstInstalment: '2026-11', repaidCents: 500_00 })
    assert.deepEqual(
      schedule.map(({ period, amountCents, remainingCents }) => [period, amountCents, remainingCents]),
      [
        ['2026-11', 400_00, 0],
        ['2026-12', 400_00, 300_00],
        ['2027-01', 300_00, 300_00],
      ]
    )
    const { id } = await anActivity()
    await assert.rejects(() => requestAdvance({ ...oumars(id), instalmentCents: 1_00 }, '2026-01-15', null), InstalmentsTooLong as never)
  })
})
