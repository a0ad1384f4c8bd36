import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import mail from '@adonisjs/mail/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { issueOneTimeLink } from '#identity/issue_one_time_link'
import PasswordChangedMail from '#identity/password_changed_mail'
import PasswordResetMail from '#identity/password_reset_mail'
import { aHouse } from '#tests/support/house'
import { anAccountant } from '#tests/support/users'

const CHOSEN = 'quatre mots sans lien'

test.group('A forgotten password', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => void (await aHouse()))
  group.each.teardown(() => mail.restore())

  const ask = (client: any, email: string) => client.post('/mot-de-passe-oublie').redirects(0).withCsrfToken().form({ email })
  const choose = (client: any, token: string, password = CHOSEN) =>
    client.post(`/mot-de-passe/${token}`).redirects(0).withCsrfToken().form({ password, password_confirmation: password })

  test('sends a link that chooses another one, once', async ({ client, assert }) => {
    const { mails } = mail.fake()
    const maud = await anAccountant()

    await ask(client, maud.email)
    mails.assertQueued(PasswordResetMail, ({ message }) => message.hasTo(maud.email))
    const [sent] = mails.queued()
    await sent.buildWithContents()
    const [, token] = /mot-de-passe\/(\S+)/.exec(sent.message.toObject().message.text as string)!

    ;(await client.get(`/mot-de-passe/${token}`)).assertStatus(200)
    ;(await choose(client, token)).assertSession('auth_web', maud.id)
    ;(await choose(client, token, 'encore une autre phrase')).assertStatus(410)
    mails.assertQueued(PasswordChangedMail)
    await maud.refresh()
    assert.isTrue(await maud.verifyPassword(CHOSEN))
  })

  test('answers the same for an address that has no account, and sends nothing', async ({ client, assert }) => {
    const { mails } = mail.fake()
    const maud = await anAccountant()

    const [known, unknown] = [await ask(client, maud.email), await ask(client, 'personne@example.org')]

    assert.equal(unknown.flashMessage('success'), known.flashMessage('success'))
    assert.equal(unknown.header('location'), known.header('location'))
    mails.assertQueuedCount(1)
  })

  test('is asked three times an hour at most', async ({ client }) => {
    for (let asked = 0; asked < 3; asked++) await ask(client, 'personne@example.org')

    ;(await ask(client, 'personne@example.org')).assertStatus(429)
  })

  test('refuses a link older than an hour, and a weak password', async ({ client, assert }) => {
    const maud = await anAccountant()
    const stale = await issueOneTimeLink(maud, 'reset', DateTime.utc().minus({ minutes: 61 }))
    ;(await client.get(`/mot-de-passe/${stale}`)).assertStatus(410)

    const fresh = await issueOneTimeLink(maud, 'reset', DateTime.utc())
    const response = await choose(client, fresh, 'Motdepasse2026!')
    assert.match(response.flashMessage('inputErrorsBag').password[0], /trop courant/)
    await maud.refresh()
    assert.isFalse(await maud.verifyPassword('Motdepasse2026!'))
  })
})
