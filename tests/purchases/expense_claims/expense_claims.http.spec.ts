import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { addExpense } from '#purchases/expense_claims/add_expense'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { aClaim, aMeal, aSubmittedClaim } from '#tests/support/purchases'
import { aDirector, anAccountant } from '#tests/support/users'

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)])
const PROGRAMME = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(64)])

const lunch = (activityId: number) => ({
  activityId: String(activityId),
  spentOn: '2026-03-10',
  category: 'meals',
  label: 'Déjeuner avec la mairie',
  totalCents: '66,00',
  vatRateBps: '1000',
  isInvoicedToHouse: '1',
})

test.group('Expense claims, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-03-17' })))

  test('a photographed ticket opens the claim of the month', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const response = await client
      .post('/depenses/lignes')
      .redirects(0)
      .loginAs(user)
      .withCsrfToken()
      .fields(lunch(activity.id))
      .file('receipt', JPEG, { filename: 'ticket.jpg' })

    const claim = await ExpenseClaim.query().where('activity_id', activity.id).firstOrFail()
    assert.equal(response.header('location'), `/depenses/${claim.id}`)
    assert.deepEqual([claim.period, claim.totalCents], ['2026-03', 66_00])

    const page = await client.get(`/depenses/${claim.id}`).loginAs(user)
    page.assertStatus(200)
    page.assertTextIncludes('Déjeuner avec la mairie')
    const line = await ExpenseLine.query().where('expense_claim_id', claim.id).firstOrFail()
    page.assertTextIncludes(`/documents/${line.receiptId}`)
    const dispositionOf = async (path: string) => (await client.get(path).loginAs(user)).header('content-disposition')!
    assert.match(await dispositionOf(`/documents/${line.receiptId}`), /^attachment;/)
    assert.match(await dispositionOf(`/documents/${line.receiptId}?apercu=1`), /^inline;/)
  })

  test('what comes back is noted again from its bookmark, then corrected; a stranger’s line is not found', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const note = (fields: object) =>
      client
        .post('/depenses/lignes')
        .redirects(0)
        .loginAs(user)
        .withCsrfToken()
        .fields({ ...lunch(activity.id), ...fields })
    await note({ isBookmarked: '1' })
    const line = await ExpenseLine.query().orderBy('id', 'desc').firstOrFail()

    const page = await client.get(`/depenses/nouvelle?comme=${line.id}`).loginAs(user)
    page.assertTextIncludes('value="66,00"')
    page.assertTextIncludes(`/depenses/nouvelle?comme=${line.id}`)
    ;(await client.get(`/depenses/lignes/${line.id}/modifier`).loginAs(user)).assertTextIncludes('Corriger la dépense')
    const { activityId, ...corrected } = { ...lunch(activity.id), totalCents: '44,00' }
    await client.put(`/depenses/lignes/${line.id}`).redirects(0).loginAs(user).withCsrfToken().form(corrected)
    assert.equal((await line.refresh()).totalCents, 44_00)

    const { user: stranger } = await anEntrepreneur()
    ;(await client.get(`/depenses/lignes/${line.id}/modifier`).loginAs(stranger)).assertStatus(404)
    ;(await client.get(`/depenses/nouvelle?comme=${line.id}`).loginAs(stranger)).assertStatus(404)
  })

  test('a trip is noted, offered again and corrected', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const trip = { spentOn: '2026-03-10', label: 'Port-Essai ↔ Cap Levant', kilometres: '100', vehicle: 'car', fiscalPower: '5' }
    await client
      .post('/depenses/trajets')
      .redirects(0)
      .loginAs(user)
      .withCsrfToken()
      .form({ ...trip, activityId: activity.id, isBookmarked: '1' })
    const line = await ExpenseLine.query().orderBy('id', 'desc').firstOrFail()

    ;(await client.get('/depenses/trajet').loginAs(user)).assertTextIncludes(`/depenses/trajet?comme=${line.id}`)
    ;(await client.get(`/depenses/trajets/${line.id}/modifier`).loginAs(user)).assertTextIncludes('value="100"')
    await client
      .put(`/depenses/trajets/${line.id}`)
      .redirects(0)
      .loginAs(user)
      .withCsrfToken()
      .form({ ...trip, kilometres: '50' })
    assert.equal((await line.refresh()).totalCents, 31_80)
  })

  test('a programme named .pdf is refused beside its field; what was typed is kept', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const response = await client
      .post('/depenses/lignes')
      .redirects(0)
      .loginAs(user)
      .withCsrfToken()
      .header('referer', '/depenses/nouvelle')
      .fields(lunch(activity.id))
      .file('receipt', PROGRAMME, { filename: 'facture.pdf', contentType: 'application/pdf' })

    response.assertHeader('location', '/depenses/nouvelle')
    assert.match(String(response.flashMessage('inputErrorsBag').receipt), /ni un PDF, ni une photo/)
    assert.equal(response.flashMessage('label'), 'Déjeuner avec la mairie')
    assert.isNull(await ExpenseClaim.query().where('activity_id', activity.id).first())
  })

  test('errors stand beside their fields', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const response = await client
      .post('/depenses/lignes')
      .redirects(0)
      .loginAs(user)
      .withCsrfToken()
      .header('referer', '/depenses/nouvelle')
      .form({ ...lunch(activity.id), totalCents: 'beaucoup', label: '' })

    assert.sameMembers(Object.keys(response.flashMessage('inputErrorsBag')), ['totalCents', 'label'])
    assert.equal(response.flashMessage('totalCents'), 'beaucoup')
  })

  test('a gift says to whom, and what the law says of it is beside', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const note = (fields: object) =>
      client
        .post('/depenses/lignes')
        .redirects(0)
        .loginAs(user)
        .withCsrfToken()
        .fields({ ...lunch(activity.id), category: 'gifts', label: 'Panier de saison', ...fields })
    await note({})
    assert.isNull(await ExpenseLine.query().where('label', 'Panier de saison').first())

    await note({ recipient: 'Sylvie Aumont', totalCents: '48,00', vatRateBps: '2000' })
    const line = await ExpenseLine.query().where('label', 'Panier de saison').firstOrFail()
    assert.deepEqual([line.recipient, line.deductibleVatCents], ['Sylvie Aumont', 8_00])
    const page = await client.get('/depenses/nouvelle').loginAs(user)
    page.assertTextIncludes('ne dépasse pas 73,00\u00A0€ TTC')
    page.assertTextIncludes('<option value="Sylvie Aumont">')
  })

  test('a stranger’s claim is not there, nor their activity', async ({ client, assert }) => {
    const { claim, activity } = await aClaim()
    const line = await addExpense(claim, aMeal())
    const { user: stranger } = await anEntrepreneur()

    for (const path of [`/depenses/${claim.id}`]) (await client.get(path).redirects(0).loginAs(stranger)).assertStatus(404)
    for (const path of ['presentation', 'report', 'abandon'])
      (await client.post(`/depenses/${claim.id}/${path}`).redirects(0).loginAs(stranger).withCsrfToken().form({})).assertStatus(404)
    ;(await client.delete(`/depenses/lignes/${line.id}`).redirects(0).loginAs(stranger).withCsrfToken()).assertStatus(404)
    ;(await client.post('/depenses/lignes').redirects(0).loginAs(stranger).withCsrfToken().form(lunch(activity.id))).assertStatus(404)
    ;(await client.post(`/depenses/${claim.id}/approbation`).redirects(0).loginAs(stranger).withCsrfToken().form({})).assertStatus(403)
    assert.isNull((await ExpenseClaim.findOrFail(claim.id)).submittedOn)
  })

  test('a draft is its author’s alone; handed in, the accountant reads it and approves it once', async ({ client, assert }) => {
    const { claim, user } = await aClaim()
    await addExpense(claim, aMeal())
    const maud = await anAccountant()
    ;(await client.get(`/depenses/${claim.id}`).redirects(0).loginAs(maud)).assertStatus(404)

    ;(await client.post(`/depenses/${claim.id}/presentation`).redirects(0).loginAs(user).withCsrfToken().form({})).assertStatus(302)
    const queue = await client.get('/depenses').loginAs(maud)
    queue.assertTextIncludes('1 justificatif manquant')

    const approve = () =>
      client
        .post(`/depenses/${claim.id}/approbation`)
        .redirects(0)
        .loginAs(maud)
        .withCsrfToken()
        .form({ _once: `cle-${claim.id}` })
    await approve()
    await approve()
    assert.match((await ExpenseClaim.findOrFail(claim.id)).number!, /^N2026-/)
    assert.lengthOf(await db.from('entries').where('source', claim.source), 1)
    ;(await client.get('/depenses?vue=a-rembourser').loginAs(maud)).assertTextIncludes('À rembourser')
  })

  test('late, the refusal says what to do, and the claim moves on', async ({ client, assert }) => {
    await aHouse({ pinnedOn: '2026-03-19' })
    const { claim, user } = await aClaim()
    await addExpense(claim, aMeal())
    const refused = await client.post(`/depenses/${claim.id}/presentation`).redirects(0).loginAs(user).withCsrfToken().form({})
    assert.match(String(refused.flashMessage('error')), /Reportez celle-ci/)

    await client.post(`/depenses/${claim.id}/report`).redirects(0).loginAs(user).withCsrfToken().form({})
    assert.equal((await ExpenseClaim.findOrFail(claim.id)).period, '2026-04')
  })

  test('returned with its reason, waived by its author', async ({ client, assert }) => {
    const { claim, user } = await aSubmittedClaim()
    const odile = await aDirector()
    const short = await client.post(`/depenses/${claim.id}/retour`).redirects(0).loginAs(odile).withCsrfToken().form({ reason: 'non' })
    assert.property(short.flashMessage('inputErrorsBag'), 'reason')

    await client.post(`/depenses/${claim.id}/retour`).redirects(0).loginAs(odile).withCsrfToken().form({ reason: 'Il manque un ticket.' })
    ;(await client.get(`/depenses/${claim.id}`).loginAs(user)).assertTextIncludes('Il manque un ticket.')

    await client.post(`/depenses/${claim.id}/presentation`).redirects(0).loginAs(user).withCsrfToken().form({})
    await client.post(`/depenses/${claim.id}/approbation`).redirects(0).loginAs(odile).withCsrfToken().form({})
    await client.post(`/depenses/${claim.id}/abandon`).redirects(0).loginAs(user).withCsrfToken().form({})
    assert.equal((await ExpenseClaim.findOrFail(claim.id)).waivedOn, '2026-03-17')
    ;(await client.get(`/depenses/${claim.id}`).loginAs(odile)).assertTextIncludes('remboursement abandonné')
  })

  test('a trip is noted with the vehicle of the last one', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const trip = {
      activityId: String(activity.id),
      spentOn: '2026-03-11',
      label: 'Marché de gros',
      kilometres: '42',
      vehicle: 'car',
      fiscalPower: '5',
    }
    await client.post('/depenses/trajets').redirects(0).loginAs(user).withCsrfToken().form(trip)
    const claim = await ExpenseClaim.query().where('activity_id', activity.id).firstOrFail()
    assert.equal(claim.totalCents, 26_71)
    ;(await client.get('/depenses/trajet').loginAs(user)).assertTextIncludes('value="5"')
    ;(await client.get('/depenses/nouvelle').loginAs(user)).assertTextIncludes('capture="environment"')
  })
})
