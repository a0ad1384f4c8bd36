import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { endContract } from '#contracts/end_contract'
import { aDeclarant, aPaidJanuary } from '#tests/payroll/declarations/support'
import { aPayHouse } from '#tests/payroll/support/pay_house'
import { aCape } from '#tests/support/people'
import { anAccountant, anAdvisor, anEntrepreneurUser } from '#tests/support/users'

test.group('Declarations, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-02-10' }).save()))

  test('the month says who is declared, what is missing and where, and by when', async ({ client }) => {
    const { rachid, person } = await aPaidJanuary()
    await person.merge({ bornIn: null }).save()
    const page = await client.get('/paie/declarations').loginAs(rachid)
    page.assertStatus(200)
    for (const text of [
      '16\u00A0février\u00A02026',
      'le lieu de naissance',
      `/personnes/${person.id}/modification`,
      'le SIRET de l’Urssaf',
      'P2026-0001',
    ])
      page.assertTextIncludes(text)
  })

  test('one person’s facts, the CSV and the JSON, never with a NIR', async ({ client, assert }) => {
    const { rachid, contract } = await aPaidJanuary()
    const page = await client.get(`/paie/declarations/2026-01/contrats/${contract.id}`).loginAs(rachid)
    page.assertTextIncludes('S21.G00.58.004')
    page.assertTextIncludes('Vieillesse plafonnée')
    const csv = await client.get('/paie/declarations/2026-01/faits.csv').loginAs(rachid)
    assert.include(csv.text(), '2026-01;Aïssata Diarra-Fontenel')
    const json = JSON.parse((await client.get('/paie/declarations/2026-01/faits.json').loginAs(rachid)).text())
    assert.equal(json.people[0].pays[0].netSocialCents, 1_165_45)
    for (const text of [page.text(), csv.text(), JSON.stringify(json)]) assert.notInclude(text, '2849999999001')
    ;(await client.get('/paie/declarations/2025-07/contrats/999').loginAs(rachid)).assertStatus(404)
  })

  test('the draft shows its checks; its file is named a draft; the NIR is only for who may, and leaves a trace', async ({
    client,
    assert,
  }) => {
    const { rachid, odile, person } = await aPaidJanuary()
    await aDeclarant()
    const page = await client.get('/paie/declarations/2026-01/brouillon').loginAs(rachid)
    page.assertTextIncludes('Un brouillon, à passer par DSN-Val')
    page.assertTextIncludes('CCH-11')
    const plain = await client.get('/paie/declarations/2026-01/brouillon.txt').loginAs(odile)
    assert.match(plain.header('content-disposition')!, /BROUILLON-DSN-sans-NIR-2026-01-a-passer-par-DSN-Val\.txt/)
    assert.notInclude(plain.text(), '2849999999001')

    const asked = (user: any) => client.post('/paie/declarations/2026-01/lectures-nir').redirects(0).loginAs(user).withCsrfToken().form({})
    ;(await asked(odile)).assertStatus(403)
    assert.include((await asked(rachid)).text(), "S21.G00.30.001,'2849999999001'")
    const [trace] = await db.from('audit_events').where('action', 'nir_read')
    assert.deepEqual([trace.subject, trace.user_id], [`person:${person.id}`, rachid.id])
  })

  test('a month is noted filed once, by a second click too, and leaves the home page', async ({ client, assert }) => {
    const { rachid, odile } = await aPaidJanuary()
    ;(await client.get('/').loginAs(rachid)).assertTextIncludes('Déposer la DSN de janvier\u00A02026')
    const file = (user: any) =>
      client.post('/paie/declarations/2026-01/depot').redirects(0).loginAs(user).withCsrfToken().form({ reference: 'REF-1' })
    ;(await file(odile)).assertStatus(403)
    await file(rachid)
    await file(rachid)
    assert.lengthOf(await db.from('dsn_filings'), 1)
    assert.notInclude((await client.get('/').loginAs(rachid)).text(), 'Déposer la DSN')
    ;(await client.get('/paie/declarations').loginAs(rachid)).assertTextIncludes('REF-1')
  })

  test('the accountant reads what bodies are owed, nobody else outside the pay desk', async ({ client }) => {
    await aPaidJanuary()
    const page = await client.get('/paie/declarations/organismes?mois=2026-01').loginAs(await anAccountant())
    page.assertTextIncludes('Bulletins et livres disent la même chose')
    page.assertTextIncludes('322,99')
    ;(
      await client
        .get('/paie/declarations')
        .redirects(0)
        .loginAs(await anAccountant())
    ).assertStatus(403)
    for (const stranger of [await anAdvisor(), await anEntrepreneurUser()])
      (await client.get('/paie/declarations/organismes').redirects(0).loginAs(stranger)).assertStatus(403)
  })

  test('CAPE holders are listed with their base, and the doubt on the lump sum', async ({ client, assert }) => {
    const { rachid } = await aPaidJanuary()
    await aCape()
    const page = await client.get('/paie/declarations/cape?mois=2026-01').loginAs(rachid)
    for (const text of ['Base forfaitaire 2026 à confirmer', 'Forfait à confirmer', '239', '259,00', '2,85']) page.assertTextIncludes(text)
    assert.include((await client.get('/paie/declarations/2026-01/cape.csv').loginAs(rachid)).text(), '259,00;1,10;2,85;2,85')
    ;(await client.get('/paie/declarations/cape?mois=2025-03').loginAs(rachid)).assertTextIncludes('Personne en CAPE')
  })

  test('an ended contract is told from its page, and asks on the home page until it is', async ({ client, assert }) => {
    const { rachid, odile, contract } = await aPaidJanuary()
    await endContract(contract, { endedOn: '2026-01-30', reason: 'resignation' }, rachid)
    ;(await client.get('/').loginAs(rachid)).assertTextIncludes('Signaler la fin de contrat d')
    const send = (path: string, form: object, user: any = rachid) =>
      client.post(`/paie/declarations/fins/${contract.id}${path}`).redirects(0).loginAs(user).withCsrfToken().form(form)
    const facts = {
      reasonCode: '059',
      noticeCode: '01',
      notifiedOn: '2026-01-05',
      noticeFrom: '2026-01-05',
      noticeTo: '2026-01-30',
      agreedOn: '',
      lastWorkedOn: '',
    }
    const wrong = await send('', { ...facts, noticeTo: '' })
    assert.property(wrong.flashMessage('inputErrorsBag'), 'noticeFrom')
    await send('', facts)
    ;(await client.get(`/paie/declarations/fins/${contract.id}`).loginAs(odile)).assertTextIncludes('S21.G00.62.002,')
    ;(await send('/signalement', {}, odile)).assertStatus(403)
    await send('/signalement', {})
    assert.equal((await db.from('end_of_contract_notices').firstOrFail()).filed_on, '2026-02-10')
    assert.notInclude((await client.get('/').loginAs(rachid)).text(), 'Signaler la fin')
    assert.include((await send('/lectures-nir', {})).text(), "S21.G00.30.001,'2849999999001'")
  })

  test('the declarant is kept, and a wrong number refused beside its field', async ({ client, assert }) => {
    const { rachid, odile } = await aPaidJanuary()
    const send = (form: object, user: any = rachid) =>
      client.post('/paie/declarations/declarant').redirects(0).loginAs(user).withCsrfToken().form(form)
    assert.property((await send({ urssafId: '123' })).flashMessage('inputErrorsBag'), 'urssafId')
    await send({ urssafId: '00000002600018', contactName: 'Rachid Olivry' })
    ;(await send({ contactName: 'Autre' }, odile)).assertStatus(403)
    const page = await client.get('/paie/declarations/declarant').loginAs(odile)
    page.assertTextIncludes('00000002600018')
  })
})
