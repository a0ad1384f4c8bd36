import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import { addSupplier, SupplierKnown } from '#purchases/suppliers/add_supplier'
import { changeSupplier } from '#purchases/suppliers/change_supplier'
import Supplier from '#purchases/suppliers/supplier'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { aSupplier, aSupplierInvoice } from '#tests/support/purchases'
import { anAccountant, anAuditor } from '#tests/support/users'

const MINOTERIE = { name: 'Minoterie du Cap', siren: '000 000 034', vatNumber: '', country: 'fr', email: 'Ventes@example.org' }
const IBAN = 'FR14 2004 1010 0505 0001 3M02 606'

test.group('Suppliers, as one enters and reads them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-03-17' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('the accountant enters one with its bank account, which is kept secret and whose change is remembered', async ({
    client,
    assert,
  }) => {
    const maud = await anAccountant()
    await as(client, maud, 'POST', '/fournisseurs', MINOTERIE)
    const supplier = await Supplier.findByOrFail('siren', '000000034')
    assert.deepEqual([supplier.country, supplier.email, supplier.vatNumber], ['FR', 'ventes@example.org', null])

    ;(await client.get(`/fournisseurs/${supplier.id}`).loginAs(maud)).assertTextIncludes('IBAN manquant')
    await as(client, maud, 'PUT', `/fournisseurs/${supplier.id}`, { ...MINOTERIE, name: 'Minoterie du Large', iban: IBAN })
    const page = await client.get(`/fournisseurs/${supplier.id}`).loginAs(maud)
    page.assertTextIncludes('FR14 •••• 2606')
    assert.notInclude(page.text(), '20041010050500013')

    const party = await db.from('third_parties').where('id', supplier.thirdPartyId).firstOrFail()
    assert.equal(party.name, 'Minoterie du Large')
    assert.notInclude(party.iban, '20041010')
    const [event] = await db.from('audit_events').where('action', 'bank_details_changed')
    assert.deepEqual([event.subject, event.user_id], [`third_party:${party.id}`, maud.id])

    await as(client, maud, 'PUT', `/fournisseurs/${supplier.id}`, { ...MINOTERIE, iban: '' })
    assert.equal((await db.from('third_parties').where('id', party.id).firstOrFail()).iban, party.iban, 'left empty, it stays')
  })

  test('a wrong key is said beside its field, and nothing is written', async ({ client, assert }) => {
    const wrong = await as(client, await anAccountant(), 'POST', '/fournisseurs', {
      ...MINOTERIE,
      siren: '123456789',
      iban: 'FR14 2004 1010 0505 0001 3M02 607',
    })
    assert.sameMembers(Object.keys(wrong.flashMessage('inputErrorsBag')), ['siren', 'iban'])
    assert.isNull(await Supplier.findBy('name', MINOTERIE.name))
  })

  test('the same name or the same SIREN is one supplier', async ({ assert }) => {
    const [one, other] = [await addSupplier({ name: 'Le Four', siren: '000000034' }), await addSupplier({ name: 'La Meule' })]
    await assert.rejects(() => addSupplier({ name: 'LE FOUR' }), SupplierKnown)
    await assert.rejects(() => changeSupplier(other, { name: 'La Meule', siren: '000 000 034' }, { id: 0 }), SupplierKnown)
    await changeSupplier(one, { name: 'Le Four', siren: '000000034', country: 'BE' }, { id: 0 })
    assert.equal((await one.refresh()).country, 'BE')
  })

  test('each one reads what their own activities bought, the accountant and the auditor read it all', async ({ client, assert }) => {
    const [aissata, moussa, maud] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' }), await anAccountant()]
    const supplier = await aSupplier()
    await aSupplierInvoice(aissata.activity.id, { supplier, number: 'A-1' })
    await aSupplierInvoice(moussa.activity.id, { supplier, number: 'M-1' })
    const stranger = await aSupplier()

    ;(await client.get('/fournisseurs').loginAs(maud)).assertTextIncludes('422,00')
    const own = await client.get(`/fournisseurs/${supplier.id}`).loginAs(aissata.user)
    own.assertTextIncludes('A-1')
    own.assertTextIncludes('211,00')
    assert.notInclude(own.text(), 'M-1')
    assert.notInclude(own.text(), '422,00')
    assert.notInclude(own.text(), 'IBAN')
    ;(await client.get(`/fournisseurs/${stranger.id}`).loginAs(aissata.user)).assertStatus(404)
    assert.notInclude((await client.get('/fournisseurs').loginAs(aissata.user)).text(), stranger.name)

    const auditor = await anAuditor()
    ;(await client.get(`/fournisseurs/${supplier.id}`).loginAs(auditor)).assertTextIncludes('M-1')
    ;(await as(client, auditor, 'PUT', `/fournisseurs/${supplier.id}`, MINOTERIE)).assertStatus(403)
    ;(await as(client, aissata.user, 'POST', '/fournisseurs', MINOTERIE)).assertStatus(403)
  })

  test('the list and the history leave for a spreadsheet, formulas made harmless', async ({ client, assert }) => {
    const [{ activity }, maud] = [await anEntrepreneur(), await anAccountant()]
    const supplier = await addSupplier({ name: '=HYPERLINK("x")' })
    await aSupplierInvoice(activity.id, { supplier, number: 'S-9' })

    const list = await client.get('/fournisseurs?vue=a-payer&csv=1').loginAs(maud)
    list.assertHeader('content-type', 'text/csv; charset=utf-8')
    const text = list.text() || list.body().toString()
    assert.include(text, `"'=HYPERLINK`)
    assert.include(text, '200,00;211,00')
    const history = await client.get(`/fournisseurs/${supplier.id}?csv=1`).loginAs(maud)
    assert.include(history.text() || history.body().toString(), 'S-9;Farine;')
  })
})
