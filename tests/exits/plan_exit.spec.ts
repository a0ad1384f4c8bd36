import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { answerFollowUp, FollowUpAnswered } from '#exits/follow_ups/answer_follow_up'
import FollowUp from '#exits/follow_ups/follow_up'
import { CompanySirenInvalid, describeExit } from '#exits/plan/describe_exit'
import * as refusals from '#exits/plan/plan_exit'
import { planExit } from '#exits/plan/plan_exit'
import { isPublicHoliday } from '#core/public_holidays'
import { terminationClocks } from '#exits/plan/termination_clocks'
import { ConsentMissing, ReleaseWithoutAssignment, transferContract } from '#exits/plan/transfer_contract'
import { COMPANY, LAST_DAY } from '#tests/exits/support/leaving'
import { aCape, aCesa } from '#tests/support/people'
import { aDirector } from '#tests/support/users'

const facts = { kind: 'other' as const, vehicle: 'resignation' as const, decidedOn: '2026-02-02', lastDayOn: LAST_DAY }

test.group('Planning an exit', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('opens once for a contract, inside it, by an act that fits it', async ({ assert }) => {
    const by = await aDirector()
    const contract = await aCesa()
    const plan = await planExit({ contract, ...facts }, by)
    assert.deepEqual([plan.personId, plan.activityId, plan.isPrepared], [contract.personId, contract.activityId, false])
    await assert.rejects(() => planExit({ contract, ...facts }, by), refusals.ExitAlreadyPlanned)

    const cape = await aCape()
    await assert.rejects(() => planExit({ contract: cape, ...facts }, by), refusals.VehicleUnfit)
    await assert.rejects(
      () => planExit({ contract: cape, ...facts, vehicle: 'term', lastDayOn: '2027-03-01' }, by),
      refusals.LastDayOutOfContract
    )
    const other = await aCesa()
    await assert.rejects(() => planExit({ contract: other, ...facts, vehicle: 'term' }, by), refusals.VehicleUnfit)
    await assert.rejects(() => planExit({ contract: other, ...facts, decidedOn: '2026-04-01' }, by), refusals.LastDayBeforeDecision)
    await assert.rejects(
      () => planExit({ contract: other, ...facts, vehicle: 'mutual_termination', decidedOn: '2026-03-02' }, by),
      refusals.LastDayTooSoon
    )
  })

  test('the clocks of a mutual termination: fifteen days, then fifteen working days', ({ assert }) => {
    assert.deepEqual(terminationClocks('2026-05-11'), {
      withdrawUntil: '2026-05-26',
      requestFrom: '2026-05-27',
      requestedOn: '2026-05-27',
      approvedOn: '2026-06-15',
      earliestLastDay: '2026-06-16',
    })
    assert.deepEqual(['2026-04-06', '2026-05-14', '2026-05-25', '2026-05-26'].map(isPublicHoliday), [true, true, true, false])
  })

  test('a company has a SIREN that exists', async ({ assert }) => {
    const plan = await planExit({ contract: await aCesa(), ...facts }, await aDirector())
    await assert.rejects(() => describeExit(plan, { company: { ...COMPANY, siren: '000000041' } }), CompanySirenInvalid)
    await describeExit(plan, { company: COMPANY })
    await describeExit(plan, { notes: 'Associée à sa sœur' })
    assert.deepEqual([plan.facts!.company!.siren, plan.facts!.notes], ['000000042', 'Associée à sa sœur'])
  })

  test('a contract is assigned with the customer’s written agreement, and frees the house only then', async ({ assert }) => {
    const plan = await planExit({ contract: await aCesa(), ...facts }, await aDirector())
    const works = { customerName: 'Copropriété Bel-Air', label: 'Lot 2', remainingCents: 8_400_00 }
    await assert.rejects(() => transferContract(plan, { ...works, mode: 'assignment' }), ConsentMissing)
    await assert.rejects(() => transferContract(plan, { ...works, mode: 'terminated', isReleased: true }), ReleaseWithoutAssignment)
    const transfer = await transferContract(plan, { ...works, mode: 'assignment', consentedOn: '2026-03-22', isReleased: true })
    assert.deepEqual([transfer.remainingCents, transfer.isReleased], [8_400_00, true])
  })

  test('a survey is answered once', async ({ assert }) => {
    const by = await aDirector()
    const plan = await planExit({ contract: await aCesa(), ...facts }, by)
    const survey = await FollowUp.create({ exitPlanId: plan.id, dueOn: '2026-09-30' })
    const answered = await answerFollowUp(survey, { on: '2026-10-02', situation: 'company', details: { jobs: 1 } }, by)
    assert.deepEqual([answered.situationLabel, answered.details], ['Entreprise en activité', { jobs: 1 }])
    await assert.rejects(() => answerFollowUp(survey, { on: '2026-10-03', situation: 'employed' }, by), FollowUpAnswered)
  })
})
