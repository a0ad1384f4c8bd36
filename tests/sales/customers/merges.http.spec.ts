import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import Customer from '#sales/customers/customer'
import CustomerContact from '#sales/customers/customer_contact'
import { aCustomer, anIssuedInvoice, ESTRAN } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Duplicates, as one meets them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('the accountant compares two records and keeps one; the other leads to it', async ({ client, assert }) => {
    const { activity } = await anEntrepreneur()
    const [kept, other] = [await aCustomer(activity), await aCustomer(activity, { siren: null })]
    await other.merge({ siren: kept.siren }).save()
    const invoice = await anIssuedInvoice({ activity, customer: other })
    const maud = await anAccountant()
    ;(await client.get('/clients/doublons').loginAs(maud)).assertTextIncludes('même SIREN')
    ;(await client.get(`/clients/${kept.id}/fusion?q=estran`).loginAs(maud)).assertTextIncludes(`avec=${other.id}`)
    ;(await client.get(`/clients/${kept.id}/fusion?avec=${other.id}`).loginAs(maud)).assertTextIncludes('Est-ce le même client')
    await CustomerContact.create({ customerId: other.id, name: 'Rozenn Le Fur' })
    const preview = await client.get(`/clients/${kept.id}/fusion?avec=${other.id}`).loginAs(maud)
    for (const words of ['Ce qui changera', '1\u00A0contact', '1\u00A0facture émise, 1\u202F200,00\u00A0€'])
      preview.assertTextIncludes(words)
    const unread = await as(client, maud, 'POST', `/clients/${kept.id}/fusion`, { otherId: other.id, keptId: kept.id })
    assert.property(unread.flashMessage('inputErrorsBag'), 'isRead')
    assert.isNull((await Customer.findOrFail(other.id)).mergedIntoId)

    const merged = await as(client, maud, 'POST', `/clients/${kept.id}/fusion`, { otherId: other.id, keptId: kept.id, isRead: '1' })
    merged.assertHeader('location', `/clients/${kept.id}`)
    const page = await client.get(`/clients/${kept.id}`).loginAs(maud)
    page.assertTextIncludes(invoice.number!)
    page.assertTextIncludes('Fiches réunies')
    ;(await as(client, maud, 'GET', `/clients/${other.id}`)).assertHeader('location', `/clients/${kept.id}`)
    ;(await client.get('/clients/doublons').loginAs(maud)).assertTextIncludes('Rien à réunir')
    assert.equal((await Customer.findOrFail(other.id)).mergedIntoId, kept.id)
  })

  test('an entrepreneur merges neither another’s customer nor a shared one', async ({ client, assert }) => {
    const [aissata, moussa] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' })]
    const mine = await aCustomer(moussa.activity, { siren: null })
    const theirs = await aCustomer(aissata.activity)
    ;(
      await as(client, moussa.user, 'POST', `/clients/${mine.id}/fusion`, { otherId: theirs.id, keptId: mine.id, isRead: '1' })
    ).assertStatus(404)
    await aCustomer(moussa.activity)
    await as(client, moussa.user, 'POST', `/clients/${mine.id}/fusion`, { otherId: theirs.id, keptId: mine.id, isRead: '1' })
    await theirs.refresh()
    assert.isNull(theirs.mergedIntoId)
  })

  test('two that look alike are told apart; a contact is noted and taken away', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const [one, other] = [await aCustomer(activity, { siren: null }), await aCustomer(activity, { siren: null })]
    await as(client, user, 'POST', '/clients/distinctions', { customerId: one.id, otherId: other.id })
    ;(await client.get('/clients/doublons').loginAs(user)).assertTextIncludes('Rien à réunir')

    await as(client, user, 'POST', `/clients/${one.id}/contacts`, { name: 'Rozenn Le Fur', role: 'Comptable', email: 'rozenn@example.org' })
    const contact = await CustomerContact.findByOrFail('customer_id', one.id)
    ;(await client.get(`/clients/${one.id}`).loginAs(user)).assertTextIncludes('Rozenn Le Fur')
    const wrong = await as(client, user, 'POST', `/clients/${one.id}/contacts`, { name: '', email: 'rozenn' })
    assert.sameMembers(Object.keys(wrong.flashMessage('inputErrorsBag')), ['name', 'email'])
    await as(client, user, 'DELETE', `/clients/${one.id}/contacts/${contact.id}`)
    assert.isNull(await CustomerContact.find(contact.id))
  })

  test('a SIRET gives its SIREN, a delivery its place; a wrong one is said beside its field', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const fields = { ...ESTRAN, siren: '', siret: '000 000 026 00013', activityId: activity.id, country: 'FR', deliveryStreet: '2 quai Sud', deliveryCity: 'Cap Levant' } // prettier-ignore
    await as(client, user, 'POST', '/clients', fields)
    const customer = await Customer.findByOrFail('siret', '00000002600013')
    assert.deepEqual([customer.siren, customer.deliveryPlace], ['000000026', '2 quai Sud, Cap Levant'])
    const invoice = await anIssuedInvoice({ activity, customer })
    assert.deepEqual(invoice.frozen!.customer.delivery?.address.city, 'Cap Levant')

    const wrong = await as(client, user, 'POST', '/clients', { ...fields, siret: '00000002600014' })
    assert.deepEqual(Object.keys(wrong.flashMessage('inputErrorsBag')), ['siret'])
    const late = { ...fields, siret: '', termEndsMonth: '1', paymentTermDays: '60' }
    assert.deepEqual(Object.keys((await as(client, user, 'POST', '/clients', late)).flashMessage('inputErrorsBag')), ['paymentTermDays'])
  })
})
