import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { recordStatus } from '#einvoicing/lifecycle/record_status'
import Message from '#messages/message'
import Transmission from '#einvoicing/transmissions/transmission'
import Invoice from '#sales/invoices/invoice'
import { aHouse } from '#tests/support/house'
import { aPlatform } from '#tests/support/platform'
import { anAccountant, anEntrepreneurUser } from '#tests/support/users'
import { aDraft } from '#tests/sales/support'

test.group('Invoices through the platform, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ einvoicingFrom: '2026-01-01', pinnedOn: '2026-03-31' })))

  test('issued, it leaves by itself; refused, it is done again under another number', async ({ client, assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    platform.directory.set('000000026', '000000026_COMPTA')
    const maud = await anAccountant()
    const draft = await aDraft()
    await client.post(`/ventes/${draft.id}/emission`).redirects(0).loginAs(maud).withCsrfToken().form({ issuedOn: '2026-03-31' })
    const invoice = await Invoice.findOrFail(draft.id)
    assert.equal(invoice.frozen!.customer.electronicAddress!.value, '000000026_COMPTA')
    assert.deepEqual(
      platform.sent.map(({ fileName }) => fileName),
      [`${invoice.number}.pdf`]
    )
    ;(await client.get('/facturation-electronique?vue=envoyees').loginAs(maud)).assertTextIncludes(invoice.number!)

    const about = { number: invoice.number!, typeCode: '380' }
    await recordStatus(`invoice:${invoice.id}`, {
      code: 210,
      on: '2026-03-31',
      invoice: about,
      reason: { code: 'CMD_ERR', words: 'Bon de commande absent' },
    })
    const page = await client.get(`/ventes/${invoice.id}`).loginAs(maud)
    page.assertTextIncludes('Bon de commande absent')
    page.assertTextIncludes('Refaire la facture')
    ;(await client.get('/').loginAs(maud)).assertTextIncludes('Refaire 1')
    ;(await client.get('/facturation-electronique').loginAs(maud)).assertTextIncludes(invoice.number!)

    const redo = await client.post(`/ventes/${invoice.id}/reprise`).redirects(0).loginAs(maud).withCsrfToken()
    const again = await Invoice.query().where('replaces_id', invoice.id).firstOrFail()
    assert.equal(redo.header('location'), `/ventes/${again.id}`)
    const redone = await client.get(`/ventes/${invoice.id}`).loginAs(maud)
    redone.assertTextIncludes('Remplacée par')
    redone.assertTextIncludes('annulée par avoir')
    assert.lengthOf(platform.sent, 1)

    const [note] = await invoice.related('creditNotes').query()
    const letter = { email: 'estran@example.org', title: 'Avoir', body: 'Bonjour' }
    const post = (path: string, fields: object) => client.post(path).redirects(0).loginAs(maud).withCsrfToken().form(fields)
    await post(`/ventes/${note.id}/courriel`, letter)
    await post('/ventes/courriels', { ids: [note.id] })
    assert.isNull(await Message.findBy('subject', `invoice:${note.id}`))
  })

  test('a silent platform does not hold up a sale; one asks again', async ({ client, assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const maud = await anAccountant()
    const draft = await aDraft()
    platform.failure = 'silent'
    await client.post(`/ventes/${draft.id}/emission`).redirects(0).loginAs(maud).withCsrfToken().form({ issuedOn: '2026-03-31' })
    assert.isFalse((await Invoice.findOrFail(draft.id)).isDraft)
    ;(await client.get('/facturation-electronique?vue=a-envoyer').loginAs(maud)).assertTextIncludes('à retenter')

    platform.failure = undefined
    await client.post(`/ventes/${draft.id}/transmission`).redirects(0).loginAs(maud).withCsrfToken()
    const sent = await Transmission.query().where('subject', `invoice:${draft.id}`)
    assert.deepEqual(
      sent.map(({ sentOn }) => sentOn),
      ['2026-03-31']
    )
  })

  test('who does not issue sends nothing', async ({ client }) => {
    const draft = await aDraft()
    const user = await anEntrepreneurUser()
    ;(await client.post(`/ventes/${draft.id}/transmission`).redirects(0).loginAs(user).withCsrfToken()).assertStatus(404)
    ;(await client.get('/facturation-electronique').redirects(0).loginAs(user)).assertStatus(403)
  })
})
