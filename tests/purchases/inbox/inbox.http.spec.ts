import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { writeCii } from '#einvoicing/cii_invoice'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import RefusedFile from '#einvoicing/reading/refused_file'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import { aLine, anInvoice } from '#tests/documents/invoice_samples'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { aPlatform } from '#tests/support/platform'
import { anAccountant } from '#tests/support/users'
import { littoral, pirogues } from '#tests/purchases/inbox/parties'

const AT = '/facturation-electronique/recues'

const aBill = (number: string, buyerReference?: string, label = 'Forfait mobile') =>
  Buffer.from(
    writeCii(
      anInvoice({
        number,
        buyerReference,
        issuedOn: '2026-03-06',
        dueOn: '2026-04-05',
        seller: littoral,
        customer: pirogues,
        lines: [aLine({ label, unitPriceCents: 50_00, vatRateBps: 2000 })],
      })
    )
  )

test.group('The inbox, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ einvoicingFrom: '2026-01-01', pinnedOn: '2026-03-17' })))

  test('put in, oriented, approved: it waits to be booked', async ({ client, assert, cleanup }) => {
    aPlatform(cleanup)
    const maud = await anAccountant()
    const { activity, user } = await anEntrepreneur()
    const send = (bytes: Buffer) =>
      client.post(AT).redirects(0).loginAs(maud).withCsrfToken().file('file', bytes, { filename: 'facture.xml' })
    await send(aBill('TL-1', undefined, '<script>alert(1)</script>'))
    const received = await ReceivedEInvoice.query().where('number', 'TL-1').firstOrFail()
    ;(await client.get('/').loginAs(maud)).assertTextIncludes('Orienter 1')
    ;(await client.get(AT).loginAs(maud)).assertTextIncludes('Télécoms du Littoral')
    const page = await client.get(`${AT}/${received.id}`).loginAs(maud)
    page.assertTextIncludes('FR17000000034')
    assert.notInclude(page.text(), '<script>alert(1)')
    ;(await client.get(`${AT}/${received.id}`).redirects(0).loginAs(user)).assertStatus(404)

    await client.post(`${AT}/${received.id}/activite`).redirects(0).loginAs(maud).withCsrfToken().form({ activityId: activity.id })
    ;(await client.get('/').loginAs(user)).assertTextIncludes('Approuver 1')
    ;(await client.get(`${AT}?vue=a-approuver`).loginAs(user)).assertTextIncludes('TL-1')
    const approve = (form: object) =>
      client
        .post(`${AT}/${received.id}/approbation`)
        .redirects(0)
        .loginAs(user)
        .withCsrfToken()
        .form(form as never)
    assert.property((await approve({ activityId: activity.id, label: 'Téléphone' })).flashMessage('inputErrorsBag'), 'accounts')
    await approve({ 'activityId': activity.id, 'label': 'Téléphone', 'accounts[0]': '626000' })
    const invoice = await SupplierInvoice.query().where('number', 'TL-1').firstOrFail()
    assert.isNotNull(invoice.documentId)
    const booked = await client.get(`/achats/${invoice.id}`).loginAs(maud)
    booked.assertTextIncludes('Télécharger le XML')
    assert.notInclude(booked.text(), '<iframe')
    ;(await client.get(`${AT}?vue=repondues`).loginAs(maud)).assertTextIncludes('Approuvée')
    ;(await client.get(`${AT}/${received.id}`).loginAs(maud)).assertTextIncludes('Réponse donnée')
  })

  test('its purchase code brings it to its entrepreneur, who refuses it with a reason', async ({ client, assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const { user } = await anEntrepreneur({}, { purchaseCode: `AC-${process.pid}` })
    platform.hold({ id: 'flux-a', kind: 'invoice' }, aBill('TL-2', `AC-${process.pid}`))
    await client
      .post('/facturation-electronique/releves')
      .redirects(0)
      .loginAs(await anAccountant())
      .withCsrfToken()
    const received = await ReceivedEInvoice.query().where('number', 'TL-2').firstOrFail()
    ;(await client.get(`${AT}/${received.id}`).loginAs(user)).assertTextIncludes('par son code d’achat')
    const refuse = (code: string) => client.post(`${AT}/${received.id}/refus`).redirects(0).loginAs(user).withCsrfToken().form({ code })
    assert.property((await refuse('PARCE_QUE')).flashMessage('inputErrorsBag'), 'code')
    await refuse('TRANSAC_INC')
    assert.equal(platform.sent.at(-1)!.syntax, 'CDAR')
    assert.equal((await received.refresh()).answeredOn, '2026-03-17')
  })

  test('a hostile file is refused beside its field, and its reason is kept', async ({ client, assert }) => {
    const maud = await anAccountant()
    const bomb = Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    const refused = await client.post(AT).redirects(0).loginAs(maud).withCsrfToken().file('file', bomb, { filename: 'facture.xml' })
    assert.match(String(refused.flashMessage('inputErrorsBag').file), /DOCTYPE/)
    assert.lengthOf(await RefusedFile.all(), 1)
    ;(await client.get(AT).loginAs(maud)).assertTextIncludes('Fichiers refusés')
  })
})
