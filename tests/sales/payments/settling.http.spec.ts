import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import Invoice from '#sales/invoices/invoice'
import { refundableOf } from '#sales/payments/refund_customer'
import { aCustomer, anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Payments, as one notes them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)
  const received = { receivedOn: '2026-11-20', method: 'transfer' }

  test('too much is refused, unless one says that it stays for the customer; then it pays another invoice', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const customer = await aCustomer(activity)
    const [one, two] = [await anIssuedInvoice({ activity, customer }), await anIssuedInvoice({ activity, customer })]
    const maud = await anAccountant()
    const refused = await as(client, maud, 'POST', `/ventes/${one.id}/encaissements`, { ...received, amount: '1 250,00' })
    assert.deepEqual(Object.keys(refused.flashMessage('inputErrorsBag')), ['amount'])
    await as(client, maud, 'POST', `/ventes/${one.id}/encaissements`, { ...received, amount: '1 250,00', keeps: '1' })
    const [{ lineId, openCents }] = await refundableOf(customer)
    assert.equal(openCents, -50_00)
    ;(await client.get(`/clients/${customer.id}`).loginAs(maud)).assertTextIncludes('À rendre ou à utiliser')

    const use = { lineId, invoiceId: two.id, on: '2026-11-21' }
    ;(await as(client, user, 'POST', `/clients/${customer.id}/imputations`, use)).assertStatus(403)
    await as(client, maud, 'POST', `/clients/${customer.id}/imputations`, use)
    await two.refresh()
    assert.equal(two.openCents, 1_150_00)
    const list = await client.get('/encaissements').loginAs(user)
    list.assertTextIncludes(one.number!)
    ;(await client.get('/encaissements?vue=trop-percus').loginAs(maud)).assertTextIncludes('Aucun trop-perçu')
  })

  test('a few cents off settle; parts are split by hand; ticked invoices are paid at once', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const customer = await aCustomer(activity)
    const maud = await anAccountant()
    const issued = () => anIssuedInvoice({ activity, customer })
    const [one, two, three, four, five] = [await issued(), await issued(), await issued(), await issued(), await issued()]
    await as(client, maud, 'POST', `/ventes/${one.id}/encaissements`, { ...received, amount: '1 199,98', rounds: '1' })
    const split = {
      ...received,
      amount: '900,00',
      invoices: [two.id, three.id],
      parts: { [`of_${two.id}`]: '400,00', [`of_${three.id}`]: '500,00' },
    }
    await as(client, maud, 'POST', `/clients/${customer.id}/encaissements`, split)
    for (const invoice of [one, two, three]) await invoice.refresh()
    assert.deepEqual([one.openCents, two.openCents, three.openCents], [0, 800_00, 700_00])

    const bulk = { ids: [four.id, five.id], ...received }
    ;(await as(client, user, 'POST', '/ventes/encaissements', bulk)).assertStatus(403)
    await as(client, maud, 'POST', '/ventes/encaissements', bulk)
    assert.lengthOf(await Invoice.query().where('customer_id', customer.id).where('open_cents', 0), 3)
  })

  test('a loss is the accountant’s; the invoice then says so, and leaves the queue of what is due', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const invoice = await anIssuedInvoice({ activity })
    const maud = await anAccountant()
    const path = `/ventes/${invoice.id}/perte`
    ;(await client.get(path).loginAs(user)).assertStatus(403)
    ;(await client.get(path).loginAs(maud)).assertTextIncludes('facture demeurée impayée')
    const wrong = await as(client, maud, 'POST', path, { amount: '', writtenOn: '2026-11-20', reason: '' })
    assert.sameMembers(Object.keys(wrong.flashMessage('inputErrorsBag')), ['amount', 'reason'])
    await as(client, maud, 'POST', path, { amount: '1 200,00', writtenOn: '2026-11-20', reason: 'Liquidation' })

    ;(await client.get(`/ventes/${invoice.id}`).loginAs(user)).assertTextIncludes('passée en perte le 20')
    ;(await client.get('/ventes?vue=pertes').loginAs(user)).assertTextIncludes(invoice.number!)
    assert.notInclude((await client.get('/ventes?vue=payees').loginAs(user)).text(), invoice.number!)
  })
})
