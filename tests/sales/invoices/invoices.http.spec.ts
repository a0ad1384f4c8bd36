import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import { recordPayment } from '#sales/payments/record_payment'
import { aDraft, anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAdvisor } from '#tests/support/users'

test.group('Invoices, as one reads them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('a stranger finds nothing: not the page, not the PDF, not an act', async ({ client, assert }) => {
    const { user: aissata, activity } = await anEntrepreneur()
    const { user: stranger } = await anEntrepreneur({ firstName: 'Moussa' })
    const draft = await aDraft({ activity })
    const issued = await anIssuedInvoice({ activity })

    for (const path of [`/ventes/${draft.id}`, `/ventes/${draft.id}/modifier`, `/ventes/${issued.id}/document`]) {
      ;(await client.get(path).loginAs(stranger)).assertStatus(404)
      ;(await client.get(path).loginAs(aissata)).assertStatus(200)
    }
    ;(await as(client, stranger, 'POST', `/ventes/${draft.id}/soumission`)).assertStatus(404)
    ;(await as(client, stranger, 'DELETE', `/ventes/${draft.id}`)).assertStatus(404)
    ;(await client.get('/ventes?vue=brouillons').loginAs(stranger)).assertTextIncludes('Aucun brouillon')
    await draft.refresh()
    assert.isNull(draft.submittedOn)
  })

  test('the queue counts, filters, searches and pages; an advisor reads their portfolio', async ({ client, assert }) => {
    const thierno = await anAdvisor()
    const { activity } = await anEntrepreneur({}, { advisorId: thierno.id })
    const late = await anIssuedInvoice({ activity, title: 'Banquet' }, '2026-03-31')
    const due = await anIssuedInvoice({ activity, title: 'Cocktail' }, '2026-11-20')
    const paid = await anIssuedInvoice({ activity, title: 'Goûter' }, '2026-11-20')
    await recordPayment({ invoice: paid, amountCents: 1_200_00, receivedOn: '2026-11-21' }, null)
    await aDraft({ activity, title: 'À écrire' })

    const read = async (query: string) => (await client.get(`/ventes${query}`).loginAs(thierno)).text()
    const retard = await read('?vue=en-retard')
    assert.include(retard, late.number!)
    assert.notInclude(retard, due.number!)
    assert.include(retard, '2 factures à encaisser')
    assert.include(await read('?vue=emises'), due.number!)
    assert.include(await read('?vue=payees'), paid.number!)
    assert.include(await read('?vue=brouillons'), 'À écrire')
    assert.include(await read('?vue=en-retard&q=banquet'), late.number!)
    assert.include(await read('?vue=en-retard&q=introuvable'), 'Aucune facture ne correspond')
    assert.notInclude(await read('?vue=emises&mois=2026-10'), due.number!)
    assert.include(await read('?vue=emises&tri=-montant'), due.number!)
    assert.notInclude(await read('?vue=brouillons'), 'Nouvelle facture')
  })
})
