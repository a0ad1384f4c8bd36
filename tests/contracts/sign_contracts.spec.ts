import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Contract from '#contracts/contract'
import * as refusals from '#contracts/contract_refusals'
import { EndBeforeStart, endContract } from '#contracts/end_contract'
import { signCape } from '#contracts/sign_cape'
import { signCesa } from '#contracts/sign_cesa'
import JourneyStep from '#people/journey_step'
import { aCape, aCesa, aPerson, anActivity } from '#tests/support/people'
import { aPayrollOfficer } from '#tests/support/users'

test.group('Signing contracts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a CAPE has a term of twelve months at most', async ({ assert }) => {
    const cape = await aCape({ startsOn: '2026-02-01', endsOn: '2027-01-31' })

    assert.deepEqual([cape.kind, cape.endsOn, cape.fixedPartCents], ['cape', '2027-01-31', 0])
    await assert.rejects(() => aCape({ startsOn: '2026-02-01', endsOn: '2027-02-01' }), refusals.TermTooLong)
    await assert.rejects(() => aCape({ startsOn: '2026-02-01', endsOn: '2026-01-31' }), refusals.TermBeforeStart)
  })

  test('it is written before it starts, with somebody who runs the activity', async ({ assert }) => {
    const [activity, rachid] = [await anActivity(), await aPayrollOfficer()]
    const stranger = await aPerson({ firstName: 'Mariama', lastName: 'Bâ-Quentin' })
    const term = { activityId: activity.id, startsOn: '2026-01-05', endsOn: '2026-06-30' }

    await assert.rejects(() => aCape({ ...term, signedOn: '2026-01-06' }), refusals.SignedAfterStart)
    await assert.rejects(() => signCape({ ...term, personId: stranger.id, signedOn: '2026-01-05' }, rachid), refusals.NotOfTheActivity)
  })

  test('a CESA ends the CAPE the day before, and both are steps of the journey', async ({ assert }) => {
    const cape = await aCape({ startsOn: '2025-06-02', endsOn: '2026-06-01' })
    const cesa = await aCesa({ personId: cape.personId, activityId: cape.activityId, startsOn: '2026-03-02', fixedPartCents: 520_00 })

    await cape.refresh()
    assert.deepEqual([cape.endedOn, cape.endReason], ['2026-03-01', 'cesa'])
    assert.deepEqual([cesa.endsOn, cesa.fixedPartCents], [null, 520_00])
    const steps = await JourneyStep.query().where('person_id', cape.personId).orderBy('entered_on')
    assert.deepEqual(
      steps.map((step) => [step.stage, step.enteredOn]),
      [
        ['cape', '2025-06-02'],
        ['cesa', '2026-03-02'],
      ]
    )
  })

  test('nobody has two contracts at once', async ({ assert }) => {
    const cesa = await aCesa({ startsOn: '2026-01-01' })
    const again = { personId: cesa.personId, activityId: cesa.activityId }

    await assert.rejects(() => aCesa({ ...again, startsOn: '2026-05-01' }), refusals.ContractRunning)
    await assert.rejects(() => aCape({ ...again, startsOn: '2026-05-01' }), refusals.ContractRunning)
    assert.lengthOf(await Contract.query().where('person_id', cesa.personId), 1)
  })

  test('a contract ends once, on a day when it ran', async ({ assert }) => {
    const [cesa, rachid] = [await aCesa({ startsOn: '2026-01-01' }), await aPayrollOfficer()]
    await assert.rejects(() => endContract(cesa, { endedOn: '2025-12-31', reason: 'abandonment' }, rachid), EndBeforeStart)
    await endContract(cesa, { endedOn: '2026-06-30', reason: 'company_creation' }, rachid)

    assert.isTrue(cesa.isInForceOn('2026-06-30'))
    assert.isFalse(cesa.isInForceOn('2026-07-01'))
    await assert.rejects(() => endContract(cesa, { endedOn: '2026-07-31', reason: 'other' }, rachid), refusals.ContractOver)
  })

  test('after an exit one may come back', async ({ assert }) => {
    const [cesa, rachid] = [await aCesa({ startsOn: '2025-01-01' }), await aPayrollOfficer()]
    await endContract(cesa, { endedOn: '2025-06-30', reason: 'employment' }, rachid)
    const parties = { personId: cesa.personId, activityId: cesa.activityId }
    const back = await signCesa({ ...parties, signedOn: '2026-02-01', startsOn: '2026-02-01', fixedPartCents: 900_00 }, rachid)

    assert.equal(back.personId, cesa.personId)
  })
})
