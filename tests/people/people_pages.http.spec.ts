import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Person from '#people/person'
import { sharesOf } from '#people/shares_of'
import { aHouse } from '#tests/support/house'
import { aCape, aCesa, anEntrepreneur, aPerson } from '#tests/support/people'
import { aDirector, anAccountant, anAdvisor, aPayrollOfficer } from '#tests/support/users'

const NIR = '285999912300173'

test.group('Pages of people', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('the queue says where each one stands', async ({ client, assert }) => {
    const rachid = await aPayrollOfficer()
    const mariama = await aPerson({ firstName: 'Mariama', lastName: 'Bâ-Quentin' })
    await aCape({ personId: mariama.id, startsOn: '2026-07-06', endsOn: '2027-01-05' })
    await aPerson({ firstName: 'Nadia', lastName: 'Candide', enteredOn: '2026-11-02' })
    const cape = await client.get('/personnes?vue=cape').loginAs(rachid)
    const searched = await client.get('/personnes?vue=cape&q=ba-q').loginAs(rachid)

    cape.assertTextIncludes('Bâ-Quentin Mariama')
    cape.assertTextIncludes('Terme du CAPE, 05/01/2027')
    assert.notInclude(cape.text(), 'Candide')
    searched.assertTextIncludes('Mariama')
    ;(await client.get('/personnes?vue=candidats').loginAs(rachid)).assertTextIncludes('Réunion d’information')
    ;(await client.get('/personnes?vue=sorties&q=zzz').loginAs(rachid)).assertTextIncludes('Personne ne répond à ces mots')
  })

  test('a record tells the person, the contracts and the clocks, its secrets masked', async ({ client, assert }) => {
    const samba = await aPerson({ firstName: 'Samba', lastName: 'Coulibaly-Hervé', nir: NIR, iban: 'FR1420041010050500013M02606' })
    const cape = await aCape({ personId: samba.id, startsOn: '2024-02-15', endsOn: '2024-10-14' })
    await aCesa({ personId: samba.id, activityId: cape.activityId, startsOn: '2024-10-15' })
    const page = await client.get(`/personnes/${samba.id}`).loginAs(await aDirector())

    page.assertStatus(200)
    for (const text of [
      'Samba Coulibaly-Hervé',
      'Date limite d’entrée au sociétariat',
      '15\u00A0février\u00A02027',
      'FR14 •••• 2606',
      '2 8• ••',
    ])
      page.assertTextIncludes(text)
    assert.notInclude(page.text(), NIR)
    assert.notInclude(page.text(), 'Lire le numéro en entier', 'the director may not read it')
  })

  test('reading a NIR is an act that leaves a trace', async ({ client, assert }) => {
    const person = await aPerson({ nir: NIR })
    const [rachid, odile] = [await aPayrollOfficer(), await aDirector()]
    const read = await client.post(`/personnes/${person.id}/lectures-nir`).loginAs(rachid).withCsrfToken()
    const denied = await client.post(`/personnes/${person.id}/lectures-nir`).loginAs(odile).withCsrfToken().redirects(0)

    read.assertTextIncludes('2\u00A085\u00A099\u00A099\u00A0123\u00A0001\u00A073')
    denied.assertStatus(403)
    const trail = await db.from('audit_events').where({ subject: `person:${person.id}`, action: 'nir_read' })
    assert.deepEqual(
      trail.map((event) => event.user_id),
      [rachid.id]
    )
  })

  test('an entrepreneur reads their own record, an advisor those of their portfolio', async ({ client }) => {
    const thierno = await anAdvisor()
    const { user, person } = await anEntrepreneur({ advisorId: thierno.id })
    const other = await aPerson({ firstName: 'Moussa', lastName: 'Kébé-Lorand' })
    const open = async (id: number, by: Parameters<typeof Person.visibleTo>[0]) => client.get(`/personnes/${id}`).loginAs(by)

    ;(await open(person.id, user)).assertStatus(200)
    ;(await open(person.id, thierno)).assertStatus(200)
    ;(await open(other.id, user)).assertStatus(404)
    ;(await open(other.id, thierno)).assertStatus(404)
    ;(await open(other.id, await anAccountant())).assertStatus(403)
  })

  test('an advisor opens a record, which joins their portfolio, and cannot write secrets', async ({ client, assert }) => {
    const thierno = await anAdvisor()
    const facts = {
      firstName: 'Nadia',
      lastName: 'Candide',
      email: 'nadia@example.org',
      enteredOn: '2026-11-02',
      nir: NIR,
      iban: 'FR1420041010050500013M02606',
    }
    ;(await client.get('/personnes/nouvelle').loginAs(thierno)).assertStatus(200)
    await client.post('/personnes').loginAs(thierno).withCsrfToken().redirects(0).form(facts)
    const nadia = await Person.query().where('email', 'nadia@example.org').preload('thirdParty').firstOrFail()

    assert.deepEqual([nadia.advisorId, nadia.nir, nadia.thirdParty.iban], [thierno.id, null, null])
    ;(await client.get(`/personnes/${nadia.id}/modification`).loginAs(thierno)).assertTextIncludes('Candide')
    await client
      .put(`/personnes/${nadia.id}`)
      .loginAs(thierno)
      .withCsrfToken()
      .form({ ...facts, city: 'Port-Essai' })
    await nadia.refresh()
    assert.equal(nadia.city, 'Port-Essai')
  })

  test('a second record at one address is refused, and says why beside the field', async ({ client, assert }) => {
    const [rachid, known] = [await aPayrollOfficer(), await aPerson()]
    const form = { firstName: 'Autre', lastName: 'Personne', email: known.email!, enteredOn: '2026-11-02' }
    const refused = await client.post('/personnes').loginAs(rachid).withCsrfToken().redirects(0).form(form)

    assert.property(refused.flashMessage('inputErrorsBag'), 'email')
    assert.lengthOf(await Person.query().where('first_name', 'Autre'), 0)
  })

  test('interviews, stages and shares are added to a record', async ({ client, assert }) => {
    const [odile, person] = [await aDirector(), await aPerson()]
    const add = (what: string, form: Record<string, string>) =>
      client.post(`/personnes/${person.id}/${what}`).loginAs(odile).withCsrfToken().redirects(0).form(form)
    await add('entretiens', { heldOn: '2026-11-20', report: 'Objectifs atteints.' })
    await add('etapes', { stage: 'member', on: '2026-06-12' })
    await add('parts', { shares: '31', amountCents: '620', on: '2026-06-12', _once: 'shares-1' })
    await add('parts', { shares: '31', amountCents: '620', on: '2026-06-12', _once: 'shares-1' })

    assert.deepEqual(await sharesOf(person.id, '2026-12-31'), { shares: 31, amountCents: 620_00 })
    const page = await client.get(`/personnes/${person.id}`).loginAs(odile)
    for (const text of ['Objectifs atteints.', 'Associé·e', '620,00']) page.assertTextIncludes(text)
  })
})
