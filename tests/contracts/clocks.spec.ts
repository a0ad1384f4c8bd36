import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type Contract from '#contracts/contract'
import { memberDeadline, trialEnd } from '#contracts/clocks'
import { endContract } from '#contracts/end_contract'
import { aCape, aCesa } from '#tests/support/people'
import { aPayrollOfficer } from '#tests/support/users'

/** A CAPE followed by a CESA of the same person. */
async function aJourney(capeFrom: string, capeTo: string, cesaFrom: string): Promise<[Contract, Contract]> {
  const cape = await aCape({ startsOn: capeFrom, endsOn: capeTo })
  const cesa = await aCesa({ personId: cape.personId, activityId: cape.activityId, startsOn: cesaFrom })
  return [await cape.refresh(), cesa]
}

test.group('The clocks of a CESA', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('Ibrahima tried for nine months: no trial left, a member by 2 June 2028', async ({ assert }) => {
    const [cape, cesa] = await aJourney('2025-06-02', '2026-06-01', '2026-03-02')

    assert.isNull(trialEnd(cesa, [cape]))
    assert.equal(memberDeadline(cesa, [cape]), '2028-06-02')
  })

  test('Samba tried for eight months: a member by 15 February 2027', async ({ assert }) => {
    const [cape, cesa] = await aJourney('2024-02-15', '2024-10-14', '2024-10-15')

    assert.isNull(trialEnd(cesa, [cape]))
    assert.equal(memberDeadline(cesa, [cape]), '2027-02-15')
  })

  test('without a CAPE, eight months to try and three years to join', async ({ assert }) => {
    const cesa = await aCesa({ startsOn: '2026-03-02' })

    assert.equal(trialEnd(cesa, []), '2026-11-01')
    assert.equal(memberDeadline(cesa, []), '2029-03-02')
  })

  test('a former CESA counts for the deadline, not for the trial', async ({ assert }) => {
    const [former, rachid] = [await aCesa({ startsOn: '2024-01-01' }), await aPayrollOfficer()]
    await endContract(former, { endedOn: '2024-06-30', reason: 'employment' }, rachid)
    const cesa = await aCesa({ personId: former.personId, activityId: former.activityId, startsOn: '2026-03-02' })

    assert.equal(trialEnd(cesa, [former]), '2026-11-01')
    assert.equal(memberDeadline(cesa, [former]), '2028-09-02')
  })
})
