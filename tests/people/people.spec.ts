import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { changePerson } from '#people/change_person'
import { NirInvalid } from '#people/nir'
import Person from '#people/person'
import { personOf } from '#people/person_of'
import { readNir } from '#people/read_nir'
import { InterviewAlreadyRecorded, recordInterview } from '#people/record_interview'
import { recordStep, StepAlreadyRecorded } from '#people/record_step'
import { PersonAlreadyRegistered, registerPerson } from '#people/register_person'
import { IbanInvalid } from '#third_parties/iban'
import { aPerson, anEntrepreneur } from '#tests/support/people'
import { aDirector, aPayrollOfficer, aUser, anAccountant, anAdvisor } from '#tests/support/users'

/** Month 99 is nobody's. */
const NIR = '2 85 99 99 123 001'

test.group('People', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are registered once, with the account that pays them and the first step of their journey', async ({ assert }) => {
    const facts = { firstName: 'Hélène', lastName: 'Kouyaté', email: 'Helene.Kouyate@example.org', enteredOn: '2025-03-04' }
    const helene = await registerPerson(facts, await aPayrollOfficer())

    await helene.load('thirdParty')
    await helene.load('journeySteps')
    assert.deepEqual([helene.fullName, helene.email, helene.thirdParty.kind], ['Hélène Kouyaté', 'helene.kouyate@example.org', 'person'])
    assert.deepEqual(
      helene.journeySteps.map((step) => [step.stage, step.enteredOn]),
      [['info_meeting', '2025-03-04']]
    )
    await assert.rejects(async () => registerPerson({ ...facts, firstName: 'Autre' }, await aPayrollOfficer()), PersonAlreadyRegistered)
  })

  test('a NIR is checked, encrypted, masked, and each reading of it is remembered', async ({ assert }) => {
    const person = await aPerson({ nir: NIR })
    const rachid = await aPayrollOfficer()
    const row = await db.from('persons').where('id', person.id).firstOrFail()

    assert.match(person.nir!, /^2859999123001\d{2}$/)
    assert.equal(person.maskedNir, '2 8• •• •• ••• ••• ••')
    assert.notInclude(row.nir, '99123')
    assert.match((await readNir(person, rachid))!, /^2.85.99.99.123.001.\d{2}$/)
    const trail = await db.from('audit_events').where({ subject: `person:${person.id}`, action: 'nir_read' })
    assert.deepEqual(
      trail.map((event) => event.user_id),
      [rachid.id]
    )
    await assert.rejects(() => aPerson({ nir: `${NIR} 00` }), NirInvalid)
    await assert.rejects(() => aPerson({ nir: '12' }), NirInvalid)
  })

  test('are changed with their account, and nobody takes the address of another', async ({ assert }) => {
    const [person, other, maud] = [await aPerson(), await aPerson(), await anAccountant()]
    await changePerson(person, { lastName: 'Diarra', city: 'Port-Essai', iban: 'FR1420041010050500013M02606' }, maud)

    await person.load('thirdParty')
    assert.deepEqual(
      [person.thirdParty.name, person.city, person.thirdParty.maskedIban],
      ['Aïssata Diarra', 'Port-Essai', 'FR14 •••• 2606']
    )
    await assert.rejects(() => changePerson(person, { email: other.email }, maud), PersonAlreadyRegistered)
    await assert.rejects(() => changePerson(person, { iban: 'FR1420041010050500013M02600' }, maud), IbanInvalid)
  })

  test('are visible to the staff, to their advisor and to themselves', async ({ assert }) => {
    const thierno = await anAdvisor()
    const { user, person } = await anEntrepreneur({ advisorId: thierno.id })
    const other = await aPerson({ firstName: 'Moussa', lastName: 'Kébé-Lorand' })
    const seen = async (by: Parameters<typeof Person.visibleTo>[0]) =>
      (await Person.visibleTo(by).whereIn('id', [person.id, other.id]).orderBy('id')).map(({ id }) => id)

    assert.deepEqual(await seen(await aDirector()), [person.id, other.id])
    assert.deepEqual(await seen(thierno), [person.id])
    assert.deepEqual(await seen(user), [person.id])
    assert.deepEqual(await seen(await aUser('funder')), [])
    assert.equal((await personOf(user))?.id, person.id)
    assert.isNull(await personOf(thierno))
  })

  test('enter a stage once a day, and come back if they wish', async ({ assert }) => {
    const [person, rachid] = [await aPerson(), await aPayrollOfficer()]
    await recordStep(person, { stage: 'diagnosis', on: '2026-01-12', note: 'Projet mûr' }, rachid)
    await recordStep(person, { stage: 'diagnosis', on: '2026-06-12' }, rachid)

    await assert.rejects(() => recordStep(person, { stage: 'diagnosis', on: '2026-06-12' }, rachid), StepAlreadyRecorded)
    assert.lengthOf(await db.from('journey_steps').where('person_id', person.id), 2)
  })

  test('meet their advisor, and each interview is kept once', async ({ assert }) => {
    const [person, thierno] = [await aPerson(), await anAdvisor()]
    const interview = await recordInterview({ person, heldOn: '2026-05-05', report: 'Objectifs atteints.' }, thierno)

    assert.deepEqual([interview.advisorId, interview.report], [thierno.id, 'Objectifs atteints.'])
    await assert.rejects(() => recordInterview({ person, heldOn: '2026-05-05' }, thierno), InterviewAlreadyRecorded)
  })
})
