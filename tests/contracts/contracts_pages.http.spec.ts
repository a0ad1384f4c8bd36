import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Contract from '#contracts/contract'
import { fixedPartOn } from '#contracts/fixed_part_on'
import { aHouse } from '#tests/support/house'
import { aCape, aCesa, anActivity, anEntrepreneur, aPerson } from '#tests/support/people'
import { anAccountant, anAdvisor, aPayrollOfficer } from '#tests/support/users'

test.group('Pages of contracts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('the queue shows what runs, what ends soon and what is over', async ({ client, assert }) => {
    const rachid = await aPayrollOfficer()
    const mariama = await aPerson({ firstName: 'Mariama', lastName: 'Bâ-Quentin' })
    await aCape({ personId: mariama.id, startsOn: '2026-07-06', endsOn: '2027-01-05' })
    const chantal = await aPerson({ firstName: 'Chantal', lastName: 'Mbemba-Roy' })
    await aCape({ personId: chantal.id, startsOn: '2026-01-05', endsOn: '2026-05-29' })
    const soon = await client.get('/contrats?vue=echeances').loginAs(rachid)
    const over = await client.get('/contrats?vue=finis&q=mbemba').loginAs(rachid)

    soon.assertTextIncludes('Mariama Bâ-Quentin')
    soon.assertTextIncludes('Terme du CAPE, 05/01/2027')
    assert.notInclude(soon.text(), 'Chantal')
    over.assertTextIncludes('Chantal Mbemba-Roy')
  })

  test('a contract is signed, and its paper is archived beside it', async ({ client, assert }) => {
    const rachid = await aPayrollOfficer()
    const person = await aPerson({ firstName: 'Ibrahima', lastName: 'Ndour-Castel' })
    const activity = await anActivity({ members: [{ personId: person.id, shareBps: 10_000 }], tradeName: 'Sahel & Co' })
    const parties = { personId: String(person.id), activityId: String(activity.id) }
    const sign = (form: Record<string, string>) =>
      client
        .post('/contrats')
        .loginAs(rachid)
        .withCsrfToken()
        .redirects(0)
        .form({ ...parties, ...form })
    ;(await client.get(`/contrats/nouveau?personne=${person.id}`).loginAs(rachid)).assertTextIncludes('Ndour-Castel Ibrahima')
    await sign({ kind: 'cape', signedOn: '2026-03-02', startsOn: '2026-03-02', endsOn: '2027-03-01' })
    await sign({ kind: 'cesa', signedOn: '2026-11-20', startsOn: '2026-12-01', fixedPartCents: '520,00' })
    const [cape, cesa] = await Contract.query().where('person_id', person.id).orderBy('id')

    assert.deepEqual([cape.endedOn, cape.endReason, cesa.fixedPartCents], ['2026-11-30', 'cesa', 520_00])
    const page = await client.get(`/contrats/${cesa.id}`).loginAs(rachid)
    page.assertStatus(200)
    page.assertTextIncludes(`/documents/${cesa.documentId}`)
    const paper = await client.get(`/documents/${cesa.documentId}`).loginAs(rachid)
    paper.assertStatus(200)
    assert.equal(paper.header('content-type'), 'application/pdf')
  })

  test('what is missing or unlawful is said, and nothing is signed', async ({ client, assert }) => {
    const rachid = await aPayrollOfficer()
    const { activity, person } = await anEntrepreneur()
    const form = {
      kind: 'cape',
      personId: String(person.id),
      activityId: String(activity.id),
      signedOn: '2026-03-02',
      startsOn: '2026-03-02',
    }
    const sign = (more: Record<string, string>) =>
      client
        .post('/contrats')
        .loginAs(rachid)
        .withCsrfToken()
        .redirects(0)
        .form({ ...form, ...more })
    const [missing, long] = [await sign({}), await sign({ endsOn: '2027-06-30' })]

    assert.property(missing.flashMessage('inputErrorsBag'), 'endsOn')
    assert.match(JSON.stringify(long.flashMessage('inputErrorsBag')), /douze mois au plus/)
    assert.lengthOf(await Contract.query().where('person_id', person.id), 0)
  })

  test('a CAPE is renewed, amended and ended from its page', async ({ client, assert }) => {
    const [rachid, cape] = [await aPayrollOfficer(), await aCape({ startsOn: '2026-07-06', endsOn: '2027-01-05' })]
    const act = (what: string, form: Record<string, string>) =>
      client.post(`/contrats/${cape.id}/${what}`).loginAs(rachid).withCsrfToken().redirects(0).form(form)
    await act('renouvellements', { signedOn: '2026-11-23', endsOn: '2027-06-30' })
    await act('avenants', { signedOn: '2026-11-23', effectiveOn: '2026-12-01', fixedPartCents: '300,00' })
    await act('fin', { endedOn: '2027-02-28', reason: 'company_creation' })

    await cape.refresh()
    assert.deepEqual([cape.endsOn, cape.endedOn, cape.endReason], ['2027-06-30', '2027-02-28', 'company_creation'])
    assert.equal(await fixedPartOn(cape, '2026-12'), 300_00)
    const page = await client.get(`/contrats/${cape.id}`).loginAs(rachid)
    for (const text of ['Renouvellement n° 1', 'Avenant n° 1', 'Création ou reprise d’entreprise', '1 sur 2']) page.assertTextIncludes(text)
    assert.match(page.text(), /href="\/documents\/\d+"/)
  })

  test('a stranger’s contract does not exist', async ({ client }) => {
    const { user, person, activity } = await anEntrepreneur()
    const own = await aCesa({ personId: person.id, activityId: activity.id })
    const other = await aCesa()

    ;(await client.get(`/contrats/${own.id}`).loginAs(user)).assertStatus(200)
    ;(await client.get(`/contrats/${other.id}`).loginAs(user)).assertStatus(404)
    ;(await client.get(`/contrats/${other.id}`).loginAs(await anAdvisor())).assertStatus(404)
    ;(await client.get('/contrats').loginAs(await anAccountant())).assertStatus(403)
    ;(
      await client
        .post(`/contrats/${other.id}/fin`)
        .loginAs(await anAdvisor())
        .withCsrfToken()
        .form({ endedOn: '2026-11-30', reason: 'other' })
    ).assertStatus(404)
  })
})
