import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import Invoice from '#sales/invoices/invoice'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { aDraft, anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { aDirector, anAccountant, anAuditor } from '#tests/support/users'

test.group('Invoices, as one issues and corrects them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('entrepreneurs do not issue, credit or cash in; the direction does not cash in', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const draft = await aDraft({ activity })
    const issued = await anIssuedInvoice({ activity })
    const payment = { amount: '100', receivedOn: '2026-11-23', method: 'transfer' }
    await as(client, user, 'POST', `/ventes/${draft.id}/emission`, { issuedOn: '2026-11-23' })
    await as(client, user, 'POST', '/ventes/emissions', { ids: [draft.id] })
    await as(client, user, 'POST', `/ventes/${issued.id}/avoir`, { issuedOn: '2026-11-23', reason: 'Non', extent: 'all' })
    await as(client, user, 'POST', `/ventes/${issued.id}/encaissements`, payment)
    await as(client, await aDirector(), 'POST', `/ventes/${issued.id}/encaissements`, payment)
    await as(client, await anAuditor(), 'POST', `/ventes/${draft.id}/emission`, { issuedOn: '2026-11-23' })

    await draft.refresh()
    await issued.refresh()
    assert.isNull(draft.number)
    assert.equal(issued.openCents, 1_200_00)
  })

  test('several are issued at once; one that is refused says why', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const good = await aDraft({ activity, title: 'Bonne' })
    const bad = await aDraft({ activity, title: 'Mauvaise', lines: [{ label: 'Sans motif', unitPriceCents: 1_00, vatRateBps: 0 }] })
    for (const draft of [good, bad]) await submitInvoice(draft, '2026-11-20', user)
    const response = await as(client, await anAccountant(), 'POST', '/ventes/emissions', { ids: [good.id, bad.id] })

    await good.refresh()
    await bad.refresh()
    assert.equal(good.issuedOn, '2026-11-23')
    assert.isNull(bad.number)
    assert.equal(response.flashMessage('success'), 'Une facture émise.')
    assert.include(response.flashMessage('error'), 'Mauvaise')
  })

  test('not ahead of time, nor before the last number: beside the date', async ({ client, assert }) => {
    const { activity } = await anEntrepreneur()
    await anIssuedInvoice({ activity }, '2026-11-20')
    const draft = await aDraft({ activity })
    const maud = await anAccountant()
    for (const issuedOn of ['2026-11-24', '2026-11-19']) {
      const response = await as(client, maud, 'POST', `/ventes/${draft.id}/emission`, { issuedOn })
      assert.property(response.flashMessage('inputErrorsBag'), 'issuedOn')
    }
    await draft.refresh()
    assert.isNull(draft.number)
  })

  test('returned with a reason, it is corrected and submitted again', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const draft = await aDraft({ activity })
    await submitInvoice(draft, '2026-11-20', user)
    await as(client, await anAccountant(), 'POST', `/ventes/${draft.id}/retour`, { reason: 'Le bon de commande manque.' })
    ;(await client.get(`/ventes/${draft.id}`).loginAs(user)).assertTextIncludes('Le bon de commande manque.')
    await as(client, user, 'POST', `/ventes/${draft.id}/soumission`)

    await draft.refresh()
    assert.isTrue(draft.isSubmitted)
    await as(client, user, 'DELETE', `/ventes/${draft.id}/soumission`)
    await as(client, user, 'DELETE', `/ventes/${draft.id}`)
    assert.isNull(await Invoice.find(draft.id))
  })

  test('credited in part from its page, cashed in, then the note is refunded', async ({ client, assert }) => {
    const { activity } = await anEntrepreneur()
    const invoice = await anIssuedInvoice({ activity })
    await invoice.load('lines')
    const maud = await anAccountant()
    await as(client, maud, 'POST', `/ventes/${invoice.id}/encaissements`, {
      amount: '1 200,00',
      receivedOn: '2026-11-23',
      method: 'cheque',
      reference: 'CHQ 12',
    })
    const page = await client.get(`/ventes/${invoice.id}/avoir`).loginAs(maud)
    page.assertTextIncludes('1\u202f200,00\u00a0€ TTC à créditer')
    await as(client, maud, 'POST', `/ventes/${invoice.id}/avoir`, {
      issuedOn: '2026-11-23',
      reason: 'Geste',
      extent: 'lines',
      lines: { 0: { lineId: invoice.lines[0].id, net: '100' } },
    })

    const note = await Invoice.findByOrFail('corrects_id', invoice.id)
    assert.deepEqual([note.totalCents, note.openCents], [120_00, 120_00])
    ;(await client.get(`/ventes/${note.id}`).loginAs(maud)).assertTextIncludes('Rembourser')
    await note.load('customer')
    const customer = await client.get(`/clients/${note.customerId}`).loginAs(maud)
    customer.assertTextIncludes('120,00\u00a0€ à rendre')
  })
})
