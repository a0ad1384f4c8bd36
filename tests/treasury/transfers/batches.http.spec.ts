import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import SepaBatch from '#treasury/transfers/sepa_batch'
import { aHouse } from '#tests/support/house'
import { anIban, aBeneficiary, aDebt, aPayday } from '#tests/support/transfers'
import { aDirector, anAccountant, anAuditor } from '#tests/support/users'

const FRIDAY = '2026-03-27'

test.group('Transfers, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-03-24' })))

  const send = (client: any, path: string, user: any, form = {}, method = 'POST') =>
    client.request(path, method).redirects(0).loginAs(user).withCsrfToken().form(form)

  async function aPrepared(client: any) {
    const payday = await aPayday()
    const [maud, odile] = [await anAccountant(), await aDirector()]
    const form = {
      'ids[]': payday.lineIds.map(String),
      'executionOn': FRIDAY,
      'label': 'Rémunérations',
      '_once': `lot-${payday.lineIds[0]}`,
    }
    const answers = [await send(client, '/banque/virements', maud, form), await send(client, '/banque/virements', maud, form)]
    const batch = await SepaBatch.query().orderBy('id', 'desc').firstOrFail()
    return { ...payday, maud, odile, batch, answers, path: `/banque/virements/${batch.id}` }
  }

  test('from what is owed to the bank, by two people; two clicks make one batch', async ({ client, assert }) => {
    const { maud, odile, batch, answers, path, lineIds } = await aPrepared(client)
    assert.deepEqual(
      answers.map((answer) => answer.header('location')),
      [path, path]
    )
    assert.equal(Number((await db.from('sepa_batches').count('* as count'))[0].count), 1)
    const desk = await client.get('/banque?nature=salaries').loginAs(maud)
    desk.assertTextIncludes('Déjà dans un lot')
    assert.notInclude(desk.text(), `value="${lineIds[0]}"`)

    ;(await client.get('/').loginAs(odile)).assertTextIncludes(`Approuver le lot de virements ${batch.number}`)
    assert.notInclude((await client.get(path).loginAs(maud)).text(), `${path}/approbation`)
    ;(await client.get(path).loginAs(odile)).assertTextIncludes(`${path}/approbation`)
    await send(client, `${path}/approbation`, maud)
    assert.isFalse((await batch.refresh()).isApproved)
    await send(client, `${path}/approbation`, odile)
    assert.isTrue((await batch.refresh()).isApproved)

    await send(client, `${path}/fichier`, maud)
    const file = await client.get(`${path}/fichier`).loginAs(maud)
    file.assertHeader('content-type', 'application/xml')
    assert.include(file.header('content-disposition'), 'attachment')
    assert.include(file.text() || file.body().toString(), 'pain.001.001.09')
    assert.lengthOf(await db.from('audit_events').where({ action: 'sepa_file_read', subject: batch.source }), 1)

    await send(client, `${path}/execution`, maud, { executedOn: FRIDAY })
    assert.isTrue((await batch.refresh()).isExecuted)
    ;(await client.get(`${path}/avancement`).loginAs(odile)).assertBodyContains({ done: 2, total: 2, finished: true })
    ;(await client.get('/banque/virements?vue=executes').loginAs(maud)).assertTextIncludes(batch.number)
  })

  test('refused without a reason stays; with one, it is told', async ({ client, assert }) => {
    const { odile, maud, batch, path } = await aPrepared(client)
    const bare = await send(client, `${path}/refus`, odile, { reason: '' })
    assert.property(bare.flashMessage('inputErrorsBag'), 'reason')
    await send(client, `${path}/refus`, odile, { reason: 'Le net de Samba est à revoir.' })
    assert.equal((await batch.refresh()).endedAs, 'refused')
    ;(await client.get(path).loginAs(maud)).assertTextIncludes('Le net de Samba est à revoir.')
  })

  test('one that comes back is noted, and owed again', async ({ client, assert }) => {
    const { odile, maud, batch, path } = await aPrepared(client)
    await send(client, `${path}/approbation`, odile)
    await send(client, `${path}/fichier`, maud)
    await send(client, `${path}/execution`, maud, { executedOn: FRIDAY })
    await batch.load('transfers')
    const [first] = batch.transfers
    await send(client, `${path}/virements/${first.id}/rejet`, maud, { reason: 'Compte clos', rejectedOn: FRIDAY })
    ;(await client.get(path).loginAs(maud)).assertTextIncludes('Compte clos')
    ;(await client.get('/banque?nature=salaries').loginAs(maud)).assertTextIncludes(first.name)
    assert.isNotNull((await first.refresh()).rejectionEntryId)
  })

  test('who has no IBAN is listed apart, with where to write it; a wrong key is refused in its field', async ({ client, assert }) => {
    const { catering } = await aPayday()
    const maud = await anAccountant()
    const lost = await aBeneficiary('Youssouf Sans-Compte', 'person', null)
    const lineId = await aDebt({ activityId: catering, thirdPartyId: lost.id, cents: 50_00 })
    const desk = await client.get('/banque').loginAs(maud)
    desk.assertTextIncludes('Sans IBAN')
    desk.assertTextIncludes(`/tiers/${lost.id}/banque`)
    const refused = await send(client, '/banque/virements', maud, { 'ids[]': [String(lineId)], 'executionOn': FRIDAY })
    assert.include(refused.flashMessage('inputErrorsBag').items[0], 'Youssouf Sans-Compte')

    const page = `/tiers/${lost.id}/banque`
    const wrong = await send(client, page, maud, { iban: 'FR1420041010050500013M02607' }, 'PUT')
    assert.property(wrong.flashMessage('inputErrorsBag'), 'iban')
    await send(client, page, maud, { iban: anIban(), bic: '' }, 'PUT')
    assert.isNotNull((await lost.refresh()).iban)
    ;(await client.get(page).loginAs(maud)).assertTextIncludes('Coordonnées changées')
  })

  test('an IBAN is read on demand, and the reading is in the trail', async ({ client, assert }) => {
    const { odile, batch, path, awa } = await aPrepared(client)
    await batch.load('transfers')
    const [first] = batch.transfers
    assert.notInclude((await client.get(path).loginAs(odile)).text(), awa.iban!)
    const read = await send(client, `${path}/lectures/${first.id}`, odile)
    assert.include(read.text().replaceAll(' ', ''), awa.iban!)
    assert.lengthOf(await db.from('audit_events').where({ action: 'iban_read', subject: `third_party:${awa.id}`, user_id: odile.id }), 1)
  })

  test('a recent change of account is shown to the second person', async ({ client }) => {
    const { awa, lineIds, maud, odile } = await aPrepared(client).then(async (made) => {
      await send(client, `${made.path}/annulation`, made.maud)
      return made
    })
    await send(client, `/tiers/${awa.id}/banque`, maud, { iban: anIban() }, 'PUT')
    await send(client, '/banque/virements', maud, { 'ids[]': lineIds.map(String), 'executionOn': FRIDAY })
    const batch = await SepaBatch.query().orderBy('id', 'desc').firstOrFail()
    ;(await client.get(`/banque/virements/${batch.id}`).loginAs(odile)).assertTextIncludes(
      'Un compte a changé depuis moins de trente jours'
    )
  })

  test('an auditor reads the batches and does nothing, nor takes the file', async ({ client }) => {
    const { path } = await aPrepared(client)
    const auditor = await anAuditor()
    ;(await client.get(path).loginAs(auditor)).assertStatus(200)
    ;(await client.get('/banque/virements').loginAs(auditor)).assertStatus(200)
    for (const act of ['approbation', 'refus', 'annulation', 'fichier', 'execution', 'rejet'])
      (await send(client, `${path}/${act}`, auditor)).assertStatus(403)
    ;(await client.get(`${path}/fichier`).loginAs(auditor)).assertStatus(403)
  })
})
