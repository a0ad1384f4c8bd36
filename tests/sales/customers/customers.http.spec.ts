import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import Customer from '#sales/customers/customer'
import Invoice from '#sales/invoices/invoice'
import { aCustomer, anIssuedInvoice, ESTRAN } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Customers, as one enters and reads them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('an entrepreneur adds one, changes it, puts it away', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    ;(await client.get('/clients').loginAs(user)).assertTextIncludes('Aucun client ici')
    await as(client, user, 'POST', '/clients', { ...ESTRAN, activityId: activity.id, country: 'fr' })
    const customer = await Customer.findByOrFail('siren', '000000026')
    ;(await client.get('/clients?q=estran').loginAs(user)).assertTextIncludes('Éditions de l’Estran')

    await as(client, user, 'PUT', `/clients/${customer.id}`, { ...ESTRAN, city: 'Lorient', country: 'FR', paymentTermDays: '45' })
    await as(client, user, 'POST', `/clients/${customer.id}/archive`)
    await customer.refresh()
    assert.deepEqual([customer.city, customer.paymentTermDays, customer.archivedOn], ['Lorient', 45, '2026-11-23'])
    ;(await client.get('/clients?vue=archives').loginAs(user)).assertTextIncludes('Éditions de l’Estran')
    await as(client, user, 'DELETE', `/clients/${customer.id}/archive`)
    await customer.refresh()
    assert.isNull(customer.archivedOn)
  })

  test('a wrong number is said beside its field, and what was typed is kept', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const fields = { ...ESTRAN, name: 'Gardée', siren: '123456789', activityId: activity.id, country: 'FR' }
    const response = await as(client, user, 'POST', '/clients', fields)

    assert.deepEqual(response.flashMessage('inputErrorsBag'), { siren: ['Ce SIREN n’existe pas : neuf chiffres, vérifiez la saisie.'] })
    assert.equal(response.flashMessage('name'), 'Gardée')
    const invalid = await as(client, user, 'POST', '/clients', { ...fields, name: '', paymentTermDays: '90' })
    assert.sameMembers(Object.keys(invalid.flashMessage('inputErrorsBag')), ['name', 'paymentTermDays'])
    assert.isNull(await Customer.findBy('name', 'Gardée'))
  })

  test('shared by two activities, each reads its own invoices, and neither rewrites it alone', async ({ client, assert }) => {
    const [aissata, moussa] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' })]
    const customer = await aCustomer(aissata.activity)
    await anIssuedInvoice({ activity: aissata.activity, customer, title: 'Prix d’Aïssata' })
    ;(await client.get(`/clients/${customer.id}`).loginAs(moussa.user)).assertStatus(404)

    await aCustomer(moussa.activity)
    const page = await client.get(`/clients/${customer.id}`).loginAs(moussa.user)
    page.assertStatus(200)
    assert.notInclude(page.text(), 'Prix d’Aïssata')
    assert.notInclude(page.text(), '1\u202f200,00')
    ;(await client.get(`/clients/${customer.id}`).loginAs(aissata.user)).assertTextIncludes('1\u202f200,00')
    ;(await client.get('/clients?vue=a-encaisser').loginAs(moussa.user)).assertTextIncludes('Aucun client ici')

    await as(client, moussa.user, 'PUT', `/clients/${customer.id}`, { ...ESTRAN, name: 'Détourné', country: 'FR' })
    await customer.refresh()
    assert.equal(customer.name, 'Éditions de l’Estran')
  })

  test('the accountant cashes in one payment for two invoices', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const customer = await aCustomer(activity)
    const [one, two] = [await anIssuedInvoice({ activity, customer }), await anIssuedInvoice({ activity, customer })]
    const maud = await anAccountant()
    const path = `/clients/${customer.id}/encaissement`
    ;(await client.get(path).loginAs(maud)).assertTextIncludes(two.number!)
    const form = { amount: '2 450,00', receivedOn: '2026-11-23', method: 'transfer', invoices: [one.id, two.id] }
    await as(client, user, 'POST', `${path}s`, form)
    assert.lengthOf(await Invoice.query().where('customer_id', customer.id).where('open_cents', '>', 0), 2)
    await as(client, maud, 'POST', `${path}s`, form)

    assert.lengthOf(await Invoice.query().where('customer_id', customer.id).where('open_cents', '>', 0), 0)
    ;(await client.get(`/clients/${customer.id}`).loginAs(maud)).assertTextIncludes('50,00\u00a0€ à rendre')
  })
})
