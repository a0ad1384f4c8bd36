import mail from '@adonisjs/mail/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import LetterMail from '#messages/letter_mail'
import Message from '#messages/message'
import { noteBounce } from '#messages/note_bounce'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import type Invoice from '#sales/invoices/invoice'
import { aCustomer, anIssuedInvoice, YVONNE } from '#tests/sales/support'
import { anAcceptedQuote, aQuoteDraft, aSentQuote } from '#tests/sales/quotes/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant, anAuditor } from '#tests/support/users'

const letter = { email: 'compta@example.org', title: 'Votre facture', body: 'Bonjour,\n\nVoici la facture.\nBien à vous.' }
const attachedTo = (message: { toJSON(): any }) => message.toJSON().message.attachments.map((one: any) => one.filename)
const about = (invoice: Invoice) => Message.query().where('subject', `invoice:${invoice.id}`).orderBy('id')

test.group('Invoices, credit notes and quotes by mail', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  async function sold(facts: { email?: string | null } = {}) {
    const own = await anEntrepreneur()
    const customer = await aCustomer(own.activity, { email: 'estran@example.org', ...facts })
    return { ...own, customer, invoice: await anIssuedInvoice({ activity: own.activity, customer }, '2026-11-02') }
  }

  /** A mail server that says no. */
  function refusing(cleanup: (work: () => void) => void, error: object) {
    const { send } = mail
    mail.send = async () => {
      throw Object.assign(new Error('Refused'), error)
    }
    cleanup(() => void (mail.send = send))
    return () => void (mail.send = send)
  }

  test('its entrepreneur sends an invoice with their words, its PDF goes with it, and the page remembers', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    const { user, invoice } = await sold()
    const page = await client.get(`/ventes/${invoice.id}`).loginAs(user)
    page.assertTextIncludes(`Vous trouverez ci-joint notre facture ${invoice.number}`)

    await as(client, user, 'POST', `/ventes/${invoice.id}/courriel`, letter)

    mails.assertSent(LetterMail, ({ message }) => {
      message.assertTo('compta@example.org')
      message.assertSubject('Votre facture')
      assert.include(attachedTo(message), `${invoice.number}.pdf`)
      return true
    })
    const [message] = await about(invoice)
    assert.deepEqual([message.sentOn, message.askedById, message.body, message.failure], ['2026-11-23', user.id, letter.body, null])
    ;(await client.get(`/ventes/${invoice.id}`).loginAs(user)).assertTextIncludes('Votre facture')
    const shown = await client.get(`/courriels/${message.id}`).loginAs(user)
    shown.assertTextIncludes('Bien à vous.')
    shown.assertTextIncludes(`${invoice.number}.pdf`)
  })

  test('a wrong address is refused beside its field, and nothing leaves', async ({ client, assert }) => {
    const { user, invoice } = await sold()
    const response = await as(client, user, 'POST', `/ventes/${invoice.id}/courriel`, { ...letter, email: 'pas une adresse' })
    assert.properties(response.flashMessage('inputErrorsBag'), ['email'])
    assert.lengthOf(await about(invoice), 0)
  })

  test('neither a stranger nor an auditor sends or reads', async ({ client, assert }) => {
    const { invoice, user } = await sold()
    const stranger = (await anEntrepreneur()).user
    assert.equal((await as(client, stranger, 'POST', `/ventes/${invoice.id}/courriel`, letter)).status(), 404)
    await as(client, await anAuditor(), 'POST', `/ventes/${invoice.id}/courriel`, letter)
    assert.lengthOf(await about(invoice), 0)

    await as(client, user, 'POST', `/ventes/${invoice.id}/courriel`, letter)
    const [message] = await about(invoice)
    ;(await client.get(`/courriels/${message.id}`).loginAs(stranger)).assertStatus(404)
    ;(await as(client, stranger, 'POST', `/courriels/${message.id}/retour`, { reason: 'Inconnu' })).assertStatus(404)
  })

  test('many leave from the list, each with its own words; who has no address is named', async ({ client, assert, cleanup }) => {
    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    const { invoice, activity } = await sold()
    const mute = await anIssuedInvoice(
      { activity, customer: await aCustomer(activity, { ...YVONNE, siren: null, name: 'Sans adresse', email: null }) },
      '2026-11-03'
    )
    const maud = await anAccountant()
    const note = await creditInvoice(invoice, { on: '2026-11-04', reason: 'Annulé' }, maud)

    const response = await as(client, maud, 'POST', '/ventes/courriels', { ids: [invoice.id, mute.id, note.id] })

    mails.assertSentCount(LetterMail, 2)
    assert.include(response.flashMessage('error'), `${mute.number} : Sans adresse n’a pas d’adresse de courriel`)
    const [told] = await about(note)
    assert.include(told.body, `notre avoir ${note.number}`)
    assert.include(told.body, `Il corrige la facture ${invoice.number}`)
  })

  test('a refusal of the server is seen, and one click sends again to the corrected address', async ({ client, assert, cleanup }) => {
    const { user, invoice, customer } = await sold()
    const heal = refusing(cleanup, { responseCode: 550, response: '550 5.1.1 User unknown' })
    await as(client, user, 'POST', `/ventes/${invoice.id}/courriel`, { ...letter, email: 'estran@example.org' })
    heal()
    const [failed] = await about(invoice)
    assert.deepEqual([failed.failedOn, failed.sentOn], ['2026-11-23', null])
    assert.include(failed.failure!, '550 5.1.1 User unknown')
    ;(await client.get(`/ventes/${invoice.id}`).loginAs(user)).assertTextIncludes('User unknown')
    ;(await client.get('/ventes/courriels').loginAs(user)).assertTextIncludes('Un courriel n’est pas arrivé')

    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    await customer.merge({ email: 'nouvelle@example.org' }).save()
    await as(client, user, 'POST', '/courriels/renvois', { 'ids[0]': failed.id })
    mails.assertSent(LetterMail, ({ message }) => message.hasTo('nouvelle@example.org'))
    const twice = await as(client, user, 'POST', '/courriels/renvois', { 'ids[0]': failed.id })
    assert.include(twice.flashMessage('error'), 'déjà reparti')
    assert.lengthOf(await about(invoice), 2)
    ;(await client.get('/ventes/courriels').loginAs(user)).assertTextIncludes('Tout ce qui a été envoyé est parti')
  })

  test('a return is noted on what had left, once', async ({ client, assert, cleanup }) => {
    mail.fake()
    cleanup(() => mail.restore())
    const { user, invoice } = await sold()
    await as(client, user, 'POST', `/ventes/${invoice.id}/courriel`, letter)
    const [message] = await about(invoice)
    await as(client, user, 'POST', `/courriels/${message.id}/retour`, { reason: 'Boîte pleine' })
    await message.refresh()
    assert.deepEqual([message.bounced, message.failure, message.failureNotedById], [true, 'Boîte pleine', user.id])
    await assert.rejects(() => noteBounce(message, 'Encore', '2026-11-23', null), /déjà noté/)
  })

  test('what was written is never written over, in the database either', async ({ client, assert, cleanup }) => {
    mail.fake()
    cleanup(() => mail.restore())
    const { user, invoice } = await sold()
    await as(client, user, 'POST', `/ventes/${invoice.id}/courriel`, letter)
    const [message] = await about(invoice)
    await assert.rejects(() => Message.query().where('id', message.id).update({ body: 'Autre chose' }))
    await assert.rejects(() => Message.query().where('id', message.id).update({ sent_on: null }))
  })

  test('many quotes leave from the list, each with its own link; who has no address is named, who answered is left alone', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    const { activity, user } = await anEntrepreneur()
    const mute = await aCustomer(activity, { ...YVONNE, siren: null, name: 'Sans adresse', email: null })
    const [first, second, unsaid] = [
      await aSentQuote({ activity }, '2026-11-20'),
      await aSentQuote({ activity }, '2026-11-20'),
      await aSentQuote({ activity, customer: mute }, '2026-11-20'),
    ]
    const others = [
      await anAcceptedQuote({ activity }),
      await aSentQuote({ activity }, '2026-01-05'),
      await aQuoteDraft({ activity }),
      await aSentQuote({}, '2026-11-20'),
    ]
    ;(await client.get('/devis').loginAs(user)).assertTextIncludes('Envoyer par courriel')

    const ids = [first, second, unsaid, ...others].map(({ id }) => id)
    const response = await as(client, user, 'POST', '/devis/courriels', { ids })

    mails.assertSentCount(LetterMail, 2)
    assert.equal(response.flashMessage('success'), '2 courriels partent : suivez-les dans les courriels.')
    assert.include(response.flashMessage('error'), `${unsaid.number} : Sans adresse n’a pas d’adresse de courriel`)
    for (const { id } of [first, second]) assert.isNotNull((await Message.findByOrFail('subject', `quote:${id}`)).sentOn)
    for (const { id } of others) assert.isNull(await Message.findBy('subject', `quote:${id}`))
  })

  test('a quote goes again with a new link that the house does not keep', async ({ client, assert, cleanup }) => {
    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    const quote = await aSentQuote()
    const body = 'Bonjour,\n\nVotre devis : {lien}'
    await as(client, await anAccountant(), 'POST', `/devis/${quote.id}/courriel`, { ...letter, body })
    mails.assertSent(LetterMail, ({ message }) => {
      message.assertTextIncludes('/devis-client/')
      assert.include(attachedTo(message), `${quote.number}.pdf`)
      return true
    })
    assert.equal((await Message.findByOrFail('subject', `quote:${quote.id}`)).body, body)
  })
})
