import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Customer from '#sales/customers/customer'
import CustomerImport from '#sales/customers/imports/customer_import'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'

test.group('A list of customers, as one brings it', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const LIST = 'Raison sociale;N° SIREN;Ville;Couleur\nÉlan;000000026;Port-Essai;bleu\nFaux;1;;rouge\n'

  test('is read, understood, entered; what is refused leaves with its reason', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const moussa = await anEntrepreneur({ firstName: 'Moussa' })
    ;(await client.get('/clients/imports').loginAs(user)).assertTextIncludes('Lire le fichier')
    const send = (bytes: Buffer) =>
      client.post('/clients/imports').redirects(0).withCsrfToken().loginAs(user).fields({ activityId: activity.id }).file('file', bytes, { filename: 'mes clients.csv' }) // prettier-ignore
    await send(Buffer.from(LIST, 'latin1'))
    const asked = await CustomerImport.findByOrFail('activity_id', activity.id)
    const path = `/clients/imports/${asked.id}`
    const page = await client.get(path).loginAs(user)
    page.assertTextIncludes('Windows-1252')
    page.assertTextIncludes('Couleur')
    ;(await client.get(path).loginAs(moussa.user)).assertStatus(404)

    const map = (columns: string[]) => client.put(path).redirects(0).withCsrfToken().loginAs(user).form({ columns, kind: 'company' })
    const wrong = await map(['', 'siren', 'city', ''])
    assert.deepEqual(Object.keys(wrong.flashMessage('inputErrorsBag')), ['columns'])
    await map(['name', 'siren', 'city', ''])
    assert.equal((await Customer.findByOrFail('siren', '000000026')).name, 'Élan')
    const report = await client.get(path).loginAs(user)
    report.assertTextIncludes('Ce SIREN n’existe pas')
    const csv = await client.get(`${path}/rapport?refusees=1`).loginAs(user)
    const text = csv.body() instanceof Buffer ? csv.body().toString() : csv.text()
    assert.include(text, 'Faux;1;;rouge;3;Refusée;')
    ;(await client.get(`${path}/avancement`).loginAs(user)).assertBodyContains({ done: 2, total: 2, finished: true })

    const workbook = await send(Buffer.from('PK\u0003\u0004classeur'))
    assert.deepEqual(Object.keys(workbook.flashMessage('inputErrorsBag')), ['file'])
  })
})
