import db from '@adonisjs/lucid/services/db'
import mail from '@adonisjs/mail/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { recordStatus } from '#einvoicing/lifecycle/record_status'
import type User from '#identity/user'
import { carryMessage } from '#messages/carry_message'
import LetterMail from '#messages/letter_mail'
import Message from '#messages/message'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import type Invoice from '#sales/invoices/invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { lateInvoices } from '#sales/reminders/late_invoices'
import { recordLateInterestRate } from '#sales/reminders/record_late_interest_rate'
import { LadderClimbed, NothingToRemind, remindCustomer, RemindersHeld, TooEarly } from '#sales/reminders/remind_customer'
import { remindByItself } from '#sales/reminders/remind_by_itself'
import Reminder from '#sales/reminders/reminder'
import ReminderStep from '#sales/reminders/reminder_step'
import { stopReminders } from '#sales/reminders/stop_reminders'
import { aCustomer, anIssuedInvoice, YVONNE } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant, anAuditor } from '#tests/support/users'

test.group('Reminders to customers who are late', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23', settings: null } as object)))
  group.each.setup(() => {
    mail.fake()
    return () => mail.restore()
  })

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  /** 1 200 € due thirty days after it was issued. */
  async function sold(issuedOn: Day, facts: object = {}) {
    const own = await anEntrepreneur()
    const customer = await aCustomer(own.activity, { email: 'estran@example.org', paymentTermDays: 30, ...facts })
    return { ...own, customer, invoice: await anIssuedInvoice({ activity: own.activity, customer }, issuedOn) }
  }

  const rates = () => recordLateInterestRate({ fromOn: '2026-07-01', legalBps: 260, refinancingBps: 215, source: 'Valeur d’essai' }, null)
  const ranks = async (invoice: Invoice) => (await Reminder.query().where('invoice_id', invoice.id).orderBy('rank')).map(({ rank }) => rank)

  test('the ladder is climbed step by step, with the time between two of them, then ends', async ({ assert }) => {
    await rates()
    const { invoice } = await sold('2026-08-01') // due on 31 August
    const maud = await anAccountant()
    await assert.rejects(() => remindCustomer(invoice, '2026-09-06', maud), TooEarly)
    await remindCustomer(invoice, '2026-09-07', maud)
    await assert.rejects(() => remindCustomer(invoice, '2026-09-20', maud), TooEarly)
    await remindCustomer(invoice, '2026-10-01', maud)
    await assert.rejects(() => remindCustomer(invoice, '2026-10-20', maud), TooEarly)
    const last = await remindCustomer(invoice, '2026-10-25', maud)
    await assert.rejects(() => remindCustomer(invoice, '2026-11-20', maud), LadderClimbed)

    assert.deepEqual(await ranks(invoice), [1, 2, 3])
    const { interestCents, recoveryCents, openCents } = await Reminder.findByOrFail('messageId', last.id)
    assert.deepEqual([openCents, interestCents, recoveryCents], [1_200_00, 14_10, 40_00]) // 7,8 % × 55 / 365
    assert.include(last.body, '40,00\u00A0€ d’indemnité forfaitaire')
    assert.include(last.body, 'trois fois l’intérêt légal')
    assert.match(last.body, /Le total demandé est de 1\s254,10/)
  })

  test('the list says what will be sent; the last one carries the statement of the account too', async ({ client, assert, cleanup }) => {
    await rates()
    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    const { invoice, user } = await sold('2026-08-01')
    const page = await client.get('/relances?vue=etape-1').loginAs(user)
    page.assertTextIncludes(`Ce que dira celle de la facture ${invoice.number}`)
    assert.notMatch(page.text().replace(/<script[\s\S]*?<\/script>/g, ''), /\{\w+\}/)

    const files = async (on: Day) => {
      await carryMessage((await remindCustomer(invoice, on, null)).id, on)
      const [sent] = mails.sent(({ message }) => message.nodeMailerMessage.subject !== '').slice(-1)
      return (sent.message.nodeMailerMessage.attachments ?? []).map(({ filename }) => filename)
    }
    assert.deepEqual(await files('2026-09-07'), [`${invoice.number}.pdf`])
    await files('2026-10-01')
    ;(await client.get(`/relances/${invoice.id}`).loginAs(user)).assertTextIncludes('avec le relevé de compte du client')
    assert.deepEqual(await files('2026-10-25'), [`${invoice.number}.pdf`, 'Relevé Éditions de l’Estran au 2026-10-25.pdf'])
  })

  test('the last step asks nothing more of a private person', async ({ assert }) => {
    const { invoice } = await sold('2026-08-01', { ...YVONNE, siren: null })
    await Reminder.createMany(
      await Promise.all(
        [1, 2].map(async (rank) => ({ invoiceId: invoice.id, rank, messageId: (await aMessage(invoice)).id, remindedOn: '2026-09-10', openCents: 1, interestCents: 0, recoveryCents: 0 })) // prettier-ignore
      )
    )
    const { body } = await remindCustomer(invoice, '2026-11-02', null)
    assert.notInclude(body, 'indemnité')
    assert.notMatch(body, /\{|\n{3}/)
  })

  test('one who paid, disputes, was credited or is not to be reminded is left alone', async ({ assert }) => {
    const maud = await anAccountant()
    const on = '2026-11-23'
    const paid = await sold('2026-09-01')
    await recordPayment({ invoice: paid.invoice, amountCents: 1_200_00, receivedOn: '2026-11-20' }, maud)
    await assert.rejects(() => remindCustomer(paid.invoice, on, maud), NothingToRemind)

    const credited = await sold('2026-09-01')
    await creditInvoice(credited.invoice, { on: '2026-11-20', reason: 'Annulé' }, maud)
    await assert.rejects(() => remindCustomer(credited.invoice, on, maud), NothingToRemind)

    const disputed = await sold('2026-09-01')
    await recordStatus(`invoice:${disputed.invoice.id}`, { code: 207, on: '2026-11-10' } as never)
    await assert.rejects(() => remindCustomer(disputed.invoice, on, maud), RemindersHeld)

    const spared = await sold('2026-09-01')
    await stopReminders({ customerId: spared.customer.id }, 'Il traverse un deuil', on, maud)
    await assert.rejects(() => remindCustomer(spared.invoice, on, maud), /deuil/)

    const half = await sold('2026-09-01', { ...YVONNE, siren: null })
    await recordPayment({ invoice: half.invoice, amountCents: 200_00, receivedOn: '2026-11-20' }, maud)
    const { body } = await remindCustomer(half.invoice, on, maud)
    assert.match(body, /il reste 1\s000,00/)
  })

  test('staff send from the queue, each step has its count, a stranger sees none of it', async ({ client, assert }) => {
    const { invoice, user } = await sold('2026-10-01') // due on 31 October
    const mute = await sold('2026-10-02', { ...YVONNE, name: 'Sans adresse', siren: null, email: null })
    const maud = await anAccountant()
    const page = await client.get('/relances').loginAs(maud)
    page.assertTextIncludes('2 factures à relancer')
    page.assertTextIncludes(invoice.number!)
    ;(await client.get('/').loginAs(user)).assertTextIncludes('Relancer 1\u00A0facture')
    const stranger = (await anEntrepreneur()).user
    assert.notInclude((await client.get('/relances').loginAs(stranger)).text(), invoice.number!)
    ;(await client.get(`/relances/${invoice.id}`).loginAs(stranger)).assertStatus(404)
    ;(await client.get(`/relances/${invoice.id}`).loginAs(user)).assertTextIncludes('un oubli sans doute')

    const response = await as(client, maud, 'POST', '/relances', { ids: [invoice.id, mute.invoice.id] })
    assert.include(response.flashMessage('error'), 'n’a pas d’adresse')
    assert.deepEqual(await ranks(invoice), [1])
    assert.deepEqual(await ranks(mute.invoice), [])
    ;(await client.get(`/ventes/${invoice.id}`).loginAs(user)).assertTextIncludes('1re relance à estran@example.org')
    const twice = await as(client, maud, 'POST', '/relances', { 'ids[0]': invoice.id })
    assert.include(twice.flashMessage('error'), 'attend le')
  })

  test('its text is read and changed before it leaves; an auditor does not send', async ({ client, assert }) => {
    const { invoice, user } = await sold('2026-10-01')
    const words = { email: 'direction@example.org', title: 'Notre facture', body: 'Bonjour,\n\nOù en est-on ?' }
    await as(client, await anAuditor(), 'POST', `/relances/${invoice.id}`, words)
    assert.deepEqual(await ranks(invoice), [])
    await as(client, user, 'POST', `/relances/${invoice.id}`, words)
    const message = await Message.query()
      .where({ subject: `invoice:${invoice.id}`, purpose: 'reminder' })
      .firstOrFail()
    assert.deepEqual([message.toEmail, message.body, message.sentOn], ['direction@example.org', words.body, '2026-11-23'])
  })

  test('the night sends only when the house says so', async ({ assert }) => {
    const { invoice } = await sold('2026-10-01')
    assert.equal(await remindByItself('2026-11-23'), 0)
    await (await Cooperative.current()).merge({ settings: { sendsReminders: true } }).save()
    assert.equal(await remindByItself('2026-11-23'), 1)
    assert.equal(await remindByItself('2026-11-24'), 0)
    assert.deepEqual(await ranks(invoice), [1])
  })

  test('a customer or an invoice is stopped with a reason, and taken up again where it stood', async ({ client, assert }) => {
    const { invoice, user, customer } = await sold('2026-10-01')
    const none = await as(client, user, 'POST', `/ventes/${invoice.id}/relances`, { reason: '' })
    assert.properties(none.flashMessage('inputErrorsBag'), ['reason'])
    await as(client, user, 'POST', `/ventes/${invoice.id}/relances`, { reason: 'Il paie vendredi' })
    ;(await client.get('/relances?vue=arretees').loginAs(user)).assertTextIncludes('Il paie vendredi')
    await as(client, user, 'DELETE', `/ventes/${invoice.id}/relances`)
    await as(client, user, 'POST', `/clients/${customer.id}/relances`, { reason: 'Accord d’étalement' })
    ;(await client.get(`/clients/${customer.id}`).loginAs(user)).assertTextIncludes('Accord d’étalement')
    await as(client, user, 'DELETE', `/clients/${customer.id}/relances`)
    const [late] = await lateInvoices('2026-11-23', { invoiceId: invoice.id })
    assert.isNull(late.held)
  })

  test('the ladder is written again, seen with a real invoice, and refuses a word that nobody knows', async ({ client, assert }) => {
    const { invoice } = await sold('2026-10-01')
    const maud = await anAccountant()
    const steps = {
      0: { daysLate: '10', title: 'Petit rappel {facture}', body: 'Bonjour {client}' },
      1: { daysLate: '', title: '', body: '' },
    }
    const wrong = await as(client, maud, 'PUT', '/relances/echelle', { sends: 'propose', steps: { 0: { ...steps[0], body: 'Bonjour {prenom}' } } }) // prettier-ignore
    assert.include(wrong.flashMessage('inputErrorsBag')['steps.0.body'][0], '{prenom}')
    assert.lengthOf(await ReminderStep.all(), 3)

    await as(client, maud, 'PUT', '/relances/echelle', { sends: 'send', steps })
    assert.deepEqual((await ReminderStep.ladder()).map(({ rank, daysLate }) => [rank, daysLate]), [[1, 10]]) // prettier-ignore
    assert.isTrue((await Cooperative.current()).settings.sendsReminders)
    ;(await client.get(`/relances/echelle?facture=${invoice.number}`).loginAs(maud)).assertTextIncludes(`Petit rappel ${invoice.number}`)
    ;(await client.get('/relances/echelle').loginAs((await anEntrepreneur()).user)).assertStatus(403)
  })

  test('the rates of a half-year are noted with their source', async ({ client, assert }) => {
    const maud = await anAccountant()
    const facts = { fromOn: '2026-07-01', legal: '2,55', refinancing: '2', source: 'Arrêté du 20 juin 2026' }
    const wrong = await as(client, maud, 'POST', '/relances/echelle/taux', { ...facts, fromOn: '2026-08-01' })
    assert.properties(wrong.flashMessage('inputErrorsBag'), ['fromOn'])
    await as(client, maud, 'POST', '/relances/echelle/taux', facts)
    const row = await db.from('late_interest_rates').where('from_on', '2026-07-01').firstOrFail()
    assert.deepEqual([row.legal_bps, row.refinancing_bps], [255, 200])
  })

  test('a message of reminder carries the invoice', async ({ client, assert, cleanup }) => {
    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    const { invoice, user } = await sold('2026-10-01')
    await as(client, user, 'POST', '/relances', { 'ids[0]': invoice.id })
    mails.assertSent(LetterMail, ({ message }) => {
      assert.equal((message.toJSON() as any).message.attachments[0].filename, `${invoice.number}.pdf`)
      return message.hasTo('estran@example.org')
    })
  })
})

const aMessage = (invoice: Invoice) =>
  Message.create({ subject: `invoice:${invoice.id}`, purpose: 'reminder', toEmail: 'a@example.org', toName: 'A', title: 'Rappel', body: 'Rappel', askedOn: '2026-09-10' }) // prettier-ignore
