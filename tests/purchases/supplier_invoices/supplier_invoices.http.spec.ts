import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import { payItems } from '#treasury/pay_items'
import { openItems } from '#ledger/open_items'
import { aHouse } from '#tests/support/house'
import { linesAbout } from '#tests/support/lines'
import { anEntrepreneur } from '#tests/support/people'
import { aSupplierInvoice } from '#tests/support/purchases'
import { anAccountant, anAuditor } from '#tests/support/users'

const PDF = Buffer.from('%PDF-1.4 facture de farine')

const flour = (activityId: number, number = 'M-2026-31') => ({
  'activityId': String(activityId),
  'supplierName': 'Minoterie du Cap',
  number,
  'label': 'Farine',
  'invoicedOn': '2026-03-05',
  'dueOn': '2026-04-05',
  'lines[0][account]': '601000',
  'lines[0][netCents]': '200,00',
  'lines[0][vatRateBps]': '550',
})

test.group('Supplier invoices, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-03-17' })))

  test('an entrepreneur sends it with its PDF, the accountant books it, the bank pays it', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await client
      .post('/achats')
      .redirects(0)
      .loginAs(user)
      .withCsrfToken()
      .fields(flour(activity.id))
      .file('bill', PDF, { filename: 'facture.pdf' })
    const invoice = await SupplierInvoice.query().where('activity_id', activity.id).preload('supplier').firstOrFail()
    assert.equal(invoice.supplier.name, 'Minoterie du Cap')
    assert.isNotNull(invoice.documentId)

    const maud = await anAccountant()
    ;(await client.get('/achats').loginAs(maud)).assertTextIncludes('Minoterie du Cap')
    ;(await client.get(`/achats/${invoice.id}`).loginAs(maud)).assertTextIncludes('Enregistrer la facture')
    await client.post(`/achats/${invoice.id}/enregistrement`).redirects(0).loginAs(maud).withCsrfToken().form({ bookedOn: '2026-03-17' })
    assert.deepEqual(await linesAbout(invoice.source), [
      ['601000', 200_00, 0],
      ['445660', 11_00, 0],
      ['401000', 0, 211_00],
    ])
    ;(await client.get('/achats?vue=a-payer&q=minot').loginAs(maud)).assertTextIncludes('M-2026-31')

    const [{ lineId }] = await openItems({ source: invoice.source })
    await payItems({ items: [{ lineId }], on: '2026-03-20' }, maud)
    ;(await client.get('/achats?vue=payees').loginAs(user)).assertTextIncludes('M-2026-31')
    ;(await client.get(`/achats/${invoice.id}`).loginAs(user)).assertTextIncludes('payée')
  })

  test('what one paid already is said with the invoice, and waits to be given back', async ({ client, assert }) => {
    const { user, person, activity } = await anEntrepreneur()
    const send = (fields: object) =>
      client
        .post('/achats')
        .redirects(0)
        .loginAs(user)
        .withCsrfToken()
        .form({ ...flour(activity.id), ...fields })
    assert.match(String((await send({ advancedCents: '300,00' })).flashMessage('inputErrorsBag').advancedCents), /211,00/)
    await send({ advancedCents: '100,00' })

    const invoice = await SupplierInvoice.query().where('activity_id', activity.id).firstOrFail()
    assert.deepEqual([invoice.advancedCents, invoice.advancedById], [100_00, person.id])
    ;(await client.get(`/achats/${invoice.id}`).loginAs(user)).assertTextIncludes(`Avancé par ${person.fullName}`)
  })

  test('the same number twice is refused beside its field', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const send = () => client.post('/achats').redirects(0).loginAs(user).withCsrfToken().form(flour(activity.id))
    await send()
    assert.match(String((await send()).flashMessage('inputErrorsBag').number), /déjà dans la maison/)
  })

  test('a stranger finds nothing; an auditor reads and does not write', async ({ client, assert }) => {
    const { activity } = await anEntrepreneur()
    const invoice = await aSupplierInvoice(activity.id)
    const { user: stranger } = await anEntrepreneur()
    ;(await client.get(`/achats/${invoice.id}`).redirects(0).loginAs(stranger)).assertStatus(404)
    ;(await client.post('/achats').redirects(0).loginAs(stranger).withCsrfToken().form(flour(activity.id))).assertStatus(404)

    const auditor = await anAuditor()
    ;(await client.get(`/achats/${invoice.id}`).loginAs(auditor)).assertStatus(200)
    ;(await client.post(`/achats/${invoice.id}/enregistrement`).redirects(0).loginAs(auditor).withCsrfToken().form({})).assertStatus(403)
    assert.equal((await SupplierInvoice.findOrFail(invoice.id)).bookedOn, '2026-03-05')
  })

  test('received by mistake, it is withdrawn; booked, it stays', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const maud = await anAccountant()
    await client.post('/achats').redirects(0).loginAs(user).withCsrfToken().form(flour(activity.id))
    const mistake = await SupplierInvoice.query().where('activity_id', activity.id).firstOrFail()
    const booked = await aSupplierInvoice(activity.id)
    for (const { id } of [mistake, booked]) await client.delete(`/achats/${id}`).redirects(0).loginAs(maud).withCsrfToken()

    assert.isNull(await SupplierInvoice.find(mistake.id))
    assert.isNotNull(await SupplierInvoice.find(booked.id))
    ;(await client.get('/achats/nouvelle').loginAs(maud)).assertStatus(200)
  })
})
