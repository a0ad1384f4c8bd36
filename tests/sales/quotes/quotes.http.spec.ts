import db from '@adonisjs/lucid/services/db'
import mail from '@adonisjs/mail/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import LetterMail from '#messages/letter_mail'
import Message from '#messages/message'
import Quote from '#sales/quotes/quote'
import { noteCurrencyRate } from '#sales/currencies/note_currency_rate'
import { aCustomer } from '#tests/sales/support'
import { aQuoteDraft, aSentQuote } from '#tests/sales/quotes/support'
import { aHouse } from '#tests/support/house'
import { anActivity, anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const line = { label: 'Buffet', quantity: '40', unit: 'unit', unitPrice: '18,50', nature: 'services', vat: '1000' }
const HTML = '<script>alert(1)</script>'
const FORMULA = '=1+HYPERLINK("http://example.org")'

test.group('Quotes, as one writes and sends them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  const aForm = async (user: { activity: { id: number } }, more: object = {}) => {
    const customer = await aCustomer(user.activity as never, { email: 'estran@example.org' })
    return { activityId: user.activity.id, customerId: customer.id, title: 'Banquet', validDays: '30', lines: { 0: line }, ...more }
  }

  test('an entrepreneur writes one, sends it by mail, and is shown the link once', async ({ client, assert, cleanup }) => {
    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    const own = await anEntrepreneur()
    const form = await aForm(own, {
      discount: '5',
      deposit: '30',
      lines: { 0: { ...line, group: 'Repas' }, 1: { ...line, label: 'Fleurs', isOptional: '1' } },
      instalments: { 0: { label: 'Essai', share: '20', dueOn: '' }, 1: { label: '', share: '' } },
    })
    await as(client, own.user, 'POST', '/devis', form)
    const quote = await Quote.findByOrFail('title', 'Banquet')
    assert.deepEqual([quote.netCents, quote.depositBps, quote.discountBps], [703_00, 3_000, 500])
    const edit = await client.get(`/devis/${quote.id}/modifier`).loginAs(own.user)
    edit.assertTextIncludes('Fleurs')
    await as(client, own.user, 'PUT', `/devis/${quote.id}`, { ...form, title: 'Banquet de mai' })

    const response = await as(client, own.user, 'POST', `/devis/${quote.id}/envoi`, { byMail: '1' })
    await quote.refresh()
    assert.match(quote.number!, /^D2026-\d{4}$/)
    assert.equal(quote.title, 'Banquet de mai')
    const address: string = response.flashMessage('quoteLink')
    assert.match(address, /\/devis-client\/[\w-]{43}$/)
    mails.assertSent(LetterMail, ({ message }) => message.hasTo('estran@example.org'))
    const written = await Message.findByOrFail('subject', `quote:${quote.id}`)
    assert.notInclude(written.body, address)
    ;(await client.get('/devis').loginAs(own.user)).assertTextIncludes(quote.number!)
    ;(await client.get(`/devis/${quote.id}`).loginAs(own.user)).assertTextIncludes('Noter un accord')
    ;(await client.get(`/devis/${quote.id}/document`).loginAs(own.user)).assertHeader('content-type', 'application/pdf')
  })

  test('a stranger finds nothing; an accompanying reader changes nothing', async ({ client, assert }) => {
    const quote = await aQuoteDraft()
    const { user } = await anEntrepreneur()
    for (const path of [`/devis/${quote.id}`, `/devis/${quote.id}/document`, `/devis/${quote.id}/modifier`])
      (await client.get(path).loginAs(user)).assertStatus(404)
    await as(client, user, 'POST', `/devis/${quote.id}/envoi`)
    await quote.refresh()
    assert.isNull(quote.number)
  })

  test('what was typed is kept, and each error stands beside its field', async ({ client, assert }) => {
    const own = await anEntrepreneur()
    const form = await aForm(own, { deposit: '140', lines: { 0: { ...line, quantity: '-2', discount: 'beaucoup' } } })
    const errors = (await as(client, own.user, 'POST', '/devis', form)).flashMessage('inputErrorsBag')
    assert.deepEqual(errors['deposit'], ['Écrivez un pourcentage, de 0 à 100.'])
    assert.deepEqual(errors['lines.0.quantity'], ['Écrivez une quantité, par exemple 2,5.'])
    assert.deepEqual(errors['lines.0.discount'], ['Écrivez un pourcentage, de 0 à 100.'])
    assert.isNull(await Quote.findBy('title', 'Banquet'))
  })

  test('one in dirhams is read in dirhams by both sides, and counted in euros in the list', async ({ client, assert }) => {
    await noteCurrencyRate({ currency: 'MAD', quotedOn: '2026-11-20', rateMicro: 10_000_000, source: 'Cours d’essai' }, null)
    const own = await anEntrepreneur()
    const form = await aForm(own, { currency: 'MAD', deposit: '30' })
    await as(client, own.user, 'POST', '/devis', form)
    const quote = await Quote.findByOrFail('title', 'Banquet')
    ;(await client.get(`/devis/${quote.id}`).loginAs(own.user)).assertTextIncludes('814,00\u00A0MAD')
    ;(await client.get(`/devis/${quote.id}/modifier`).loginAs(own.user)).assertTextIncludes('value="MAD" selected')
    const sent = await as(client, own.user, 'POST', `/devis/${quote.id}/envoi`)
    const offered = await client.get(new URL(sent.flashMessage('quoteLink')).pathname)
    for (const words of ['814,00\u00A0MAD', '244,20\u00A0MAD', '1\u00A0€ = 10\u00A0MAD']) offered.assertTextIncludes(words)
    assert.notInclude(offered.text(), '814,00\u00A0€')
    ;(await client.get('/devis?vue=en-attente').loginAs(own.user)).assertTextIncludes('81,40')

    const unknown = await as(client, own.user, 'POST', '/devis', { ...form, currency: 'USD' })
    assert.property(unknown.flashMessage('inputErrorsBag'), 'currency')
  })

  test('ten thousand lines and a price over a billion are refused, nothing is written', async ({ client, assert }) => {
    const own = await anEntrepreneur()
    const lines = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, rank) => rank).flatMap((rank) =>
        Object.entries(line).map(([name, value]) => [`lines[${rank}][${name}]`, value])
      )
    )
    const form = await aForm(own)
    const many = await as(client, own.user, 'POST', '/devis', { ...form, lines: undefined, ...lines })
    assert.isBelow(many.status(), 500)
    const dear = await as(client, own.user, 'POST', '/devis', { ...form, lines: { 0: { ...line, unitPrice: '1000000001' } } })
    assert.deepEqual(dear.flashMessage('inputErrorsBag')['lines.0.unitPrice'], ['Ce montant est trop grand.'])
    assert.isNull(await Quote.findBy('title', 'Banquet'))
  }).timeout(30_000)

  test('markup and formulas in every field are only words, on the page and before the customer', async ({ client, assert }) => {
    const own = await anEntrepreneur()
    const typed = { ...line, label: HTML, description: HTML, group: FORMULA }
    await as(client, own.user, 'POST', '/devis', await aForm(own, { title: HTML, note: FORMULA, lines: { 0: typed } }))
    const quote = await Quote.findByOrFail('title', HTML)
    const sent = await as(client, own.user, 'POST', `/devis/${quote.id}/envoi`)
    const path = new URL(sent.flashMessage('quoteLink')).pathname
    for (const page of [
      await client.get(`/devis/${quote.id}`).loginAs(own.user),
      await client.get('/devis').loginAs(own.user),
      await client.get(path),
    ]) {
      page.assertStatus(200)
      assert.notInclude(page.text(), HTML)
      page.assertTextIncludes('&lt;script&gt;')
    }
    ;(await client.get(`${path}/document`)).assertHeader('content-type', 'application/pdf')
  })

  test('staff note an agreement given on paper, the queue moves on', async ({ client, assert }) => {
    const activity = await anActivity()
    const quote = await aSentQuote({ activity }, '2026-11-02')
    const maud = await anAccountant()
    await as(client, maud, 'POST', `/devis/${quote.id}/accord`, {
      'signatory': 'Solène Fictive',
      'acceptedOn': '2026-11-10',
      'options[0]': '4',
    })
    await quote.refresh()
    assert.equal(quote.acceptedOn, '2026-11-10')
    ;(await client.get('/devis?vue=a-facturer').loginAs(maud)).assertTextIncludes(quote.number!)
    ;(await client.get('/devis?vue=en-attente').loginAs(maud)).assertTextIncludes('Aucun devis en attente')
    const page = await client.get(`/devis/${quote.id}`).loginAs(maud)
    page.assertTextIncludes('Reste à facturer')
    const wanting = await as(client, maud, 'POST', `/devis/${quote.id}/factures`, { stage: 'deposit', share: '' })
    assert.property(wanting.flashMessage('inputErrorsBag'), 'share')
    await as(client, maud, 'POST', `/devis/${quote.id}/factures`, { stage: 'deposit', share: '30' })
    const { invoice_id: invoiceId } = await db.from('quote_invoices').where('quote_id', quote.id).firstOrFail()
    const draft = await client.get(`/ventes/${invoiceId}`).loginAs(maud)
    draft.assertTextIncludes(quote.number!)
    assert.notInclude(draft.text(), `/ventes/${invoiceId}/modifier`)
    await as(client, maud, 'POST', `/devis/${quote.id}/copie`)
    assert.lengthOf(await db.from('quotes').whereNull('number'), 1)
  })
})
