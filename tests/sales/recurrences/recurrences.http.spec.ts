import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import Invoice from '#sales/invoices/invoice'
import InvoiceRecurrence from '#sales/recurrences/invoice_recurrence'
import { anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'

test.group('Invoices that come back, on their page', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('an entrepreneur has one repeated from today, sees it, stops it', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const invoice = await anIssuedInvoice({ activity })
    ;(await client.get(`/ventes/${invoice.id}`).loginAs(user)).assertTextIncludes('Répéter cette facture')
    await as(client, user, 'POST', `/ventes/${invoice.id}/repetition`, { title: 'Loyer', rhythm: 'month', startsOn: '2026-11-23' })

    const page = await client.get('/ventes/repetitions').loginAs(user)
    page.assertTextIncludes('Loyer')
    page.assertTextIncludes('23/12/2026')
    assert.isNotNull(await Invoice.findBy('title', 'Loyer, novembre\u00A02026'))

    const recurrence = await InvoiceRecurrence.findByOrFail('model_id', invoice.id)
    const { user: stranger } = await anEntrepreneur()
    ;(await as(client, stranger, 'DELETE', `/ventes/repetitions/${recurrence.id}`)).assertStatus(404)
    await as(client, user, 'DELETE', `/ventes/repetitions/${recurrence.id}`)
    await recurrence.refresh()
    assert.equal(recurrence.stoppedOn, '2026-11-23')
  })

  test('a day that is past is refused beside its field', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const invoice = await anIssuedInvoice({ activity })
    const typed = { title: 'Loyer', rhythm: 'month', startsOn: '2026-11-01' }
    const response = await as(client, user, 'POST', `/ventes/${invoice.id}/repetition`, typed)
    assert.property(response.flashMessage('inputErrorsBag'), 'startsOn')
  })

  test('a copy is a new draft of the same, ready to change', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const invoice = await anIssuedInvoice({ activity, deliveredOn: '2026-03-30', purchaseOrder: 'BC-1' })
    const response = await as(client, user, 'POST', `/ventes/${invoice.id}/copie`)

    const copy = await Invoice.query().where('activity_id', activity.id).orderBy('id', 'desc').firstOrFail()
    assert.equal(response.header('location'), `/ventes/${copy.id}/modifier`)
    assert.deepEqual([copy.number, copy.totalCents, copy.deliveredOn, copy.purchaseOrder], [null, 1_200_00, null, null])
  })
})
