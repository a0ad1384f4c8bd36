import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import Invoice from '#sales/invoices/invoice'
import { aCustomer, aDraft } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const line = { label: 'Buffet', quantity: '40', unit: 'unit', unitPrice: '18,50', nature: 'services', vat: '1000' }

test.group('Drafts, as one writes them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('an invoice of sixty lines is kept whole, in the order of its lines', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const customer = await aCustomer(activity)
    const lines = Array.from({ length: 60 }, (_, rank) => ({ ...line, label: `Plateau ${rank + 1}` }))
    const typed = { activityId: activity.id, customerId: customer.id, title: 'Soixante plateaux', ...asFields(lines) }
    await as(client, user, 'POST', '/ventes', typed)

    const invoice = await Invoice.query().where('title', typed.title).preload('lines').firstOrFail()
    assert.deepEqual(
      invoice.lines.map(({ label }) => label),
      lines.map(({ label }) => label)
    )
    assert.equal(invoice.netCents, 60 * 740_00)
  })

  test('an entrepreneur writes a draft, submits it; the accountant issues it', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const customer = await aCustomer(activity)
    const form = {
      activityId: activity.id,
      customerId: customer.id,
      title: 'Buffet du 12 décembre',
      lines: { 0: line, 1: { ...line, vat: 'training', unitPrice: '−10' } },
    }
    await as(client, user, 'POST', '/ventes', form)

    const invoice = await Invoice.query().where('title', form.title).preload('lines').firstOrFail()
    assert.deepEqual(
      invoice.lines.map((one) => [one.netCents, one.vatRateBps, one.exemption]),
      [
        [740_00, 1000, null],
        [-400_00, 0, 'training'],
      ]
    )
    ;(await client.get(`/ventes/${invoice.id}`).loginAs(user)).assertTextIncludes('Soumettre la facture')

    await as(client, user, 'PUT', `/ventes/${invoice.id}`, { ...form, lines: { 0: line } })
    await as(client, user, 'POST', `/ventes/${invoice.id}/soumission`)
    const maud = await anAccountant()
    ;(await client.get('/ventes').loginAs(maud)).assertTextIncludes('Buffet du 12 décembre')
    await as(client, maud, 'POST', `/ventes/${invoice.id}/emission`, { issuedOn: '2026-11-23' })

    await invoice.refresh()
    assert.match(invoice.number!, /^F2026-\d{4}$/)
    assert.equal(invoice.totalCents, 814_00)
  })

  test('what was typed is kept, and each error stands beside its field, in French', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const fields = {
      activityId: activity.id,
      customerId: '',
      title: 'Gardé',
      lines: { 0: { ...line, quantity: 'deux', unitPrice: 'gratuit' } },
    }
    const response = await as(client, user, 'POST', '/ventes', fields)

    const errors = response.flashMessage('inputErrorsBag')
    assert.deepEqual(errors['customerId'], ['Ce champ est nécessaire.'])
    assert.deepEqual(errors['lines.0.quantity'], ['Écrivez une quantité, par exemple 2,5.'])
    assert.deepEqual(errors['lines.0.unitPrice'], ['Écrivez un montant en euros, par exemple 1 234,56.'])
    const page = await client
      .get('/ventes/nouvelle')
      .loginAs(user)
      .withFlashMessages({ inputErrorsBag: errors, ...fields })
    page.assertTextIncludes('Gardé')
    page.assertTextIncludes('gratuit')
    page.assertTextIncludes('Écrivez une quantité, par exemple 2,5.')
    assert.isNull(await Invoice.findBy('title', 'Gardé'))
  })

  test('a draft shows its paper, the form its own before it is kept', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const draft = await aDraft({ activity })
    const document = await client.get(`/ventes/${draft.id}/document`).loginAs(user)
    document.assertHeader('content-type', 'application/pdf')
    document.assertHeader('content-disposition', `inline; filename="brouillon.pdf"; filename*=UTF-8''brouillon.pdf`)
    document.assertHeader('x-content-type-options', 'nosniff')

    const form = { activityId: activity.id, customerId: draft.customerId, title: 'Aperçu', lines: { 0: line } }
    const preview = await as(client, user, 'POST', '/ventes/apercu', form)
    preview.assertHeader('content-type', 'application/pdf')
    assert.isNull(await Invoice.findBy('title', 'Aperçu'))
  })

  test('in Swiss francs, with the rate of the day; without it the form says so', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const customer = await aCustomer(activity)
    const form = { activityId: activity.id, customerId: customer.id, title: 'Suisse', currency: 'chf', lines: { 0: line } }
    const response = await as(client, user, 'POST', '/ventes', form)
    assert.property(response.flashMessage('inputErrorsBag'), 'currencyRate')
    await as(client, user, 'POST', '/ventes', { ...form, currencyRate: '0,9432' })

    const invoice = await Invoice.findByOrFail('title', 'Suisse')
    assert.deepEqual([invoice.currency, invoice.currencyRateMicro, invoice.totalCents], ['CHF', 943_200, 863_02])
    ;(await client.get(`/ventes/${invoice.id}`).loginAs(user)).assertTextIncludes('1\u00a0€ = 0,9432\u00a0CHF')
    ;(await client.get(`/ventes/${invoice.id}/modifier`).loginAs(user)).assertTextIncludes('0,9432')
  })
})

/** As a browser sends them: one field for each box. */
const asFields = (lines: object[]) =>
  Object.fromEntries(lines.flatMap((one, rank) => Object.entries(one).map(([name, value]) => [`lines[${rank}][${name}]`, value])))
