import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { aHouse } from '#tests/support/house'
import { anAccountant, anAuditor, aUser, PASSWORD } from '#tests/support/users'

const WRONG = 'Adresse ou mot de passe inconnus. Vérifiez la saisie, ou demandez un nouveau mot de passe.'

test.group('Signing in', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const signIn = (client: any, email: string, password = PASSWORD) =>
    client.post('/connexion').redirects(0).withCsrfToken().form({ email, password })

  test('opens a session, whatever the case of the address, and writes it down', async ({ client, assert }) => {
    const maud = await anAccountant()

    const response = await signIn(client, maud.email.toUpperCase())

    response.assertStatus(302)
    response.assertHeader('location', '/')
    response.assertSession('auth_web', maud.id)
    await maud.refresh()
    assert.isNotNull(maud.lastSeenAt)
    const event = await db.from('audit_events').where('subject', `user:${maud.id}`).firstOrFail()
    assert.equal(event.action, 'signed_in')
  })

  test('says the same thing of a wrong password, an unknown address, a closed account', async ({ client, assert }) => {
    const [maud, closed] = [await anAccountant(), await anAccountant()]
    await closed.merge({ disabledAt: DateTime.utc() }).save()

    for (const response of [
      await signIn(client, maud.email, 'pirogue rouge du soir'),
      await signIn(client, 'personne@example.org'),
      await signIn(client, closed.email),
    ]) {
      response.assertFlashMessage('error', WRONG)
      response.assertSessionMissing('auth_web')
      assert.isUndefined(response.flashMessage('password'))
    }
    assert.lengthOf(await db.from('audit_events').where('action', 'sign_in_refused'), 3)
  })

  test('keeps a guest to the days of the invitation', async ({ client }) => {
    const during = await aUser('auditor', { accessFrom: '2026-11-01', accessUntil: '2026-11-23' })
    const after = await aUser('auditor', { accessFrom: '2026-11-01', accessUntil: '2026-11-22' })
    const before = await aUser('auditor', { accessFrom: '2026-11-24', accessUntil: '2026-12-31' })

    ;(await signIn(client, during.email)).assertSession('auth_web', during.id)
    for (const late of [after, before]) (await signIn(client, late.email)).assertFlashMessage('error', WRONG)
  })

  test('goes back to the page that was asked for', async ({ client }) => {
    const maud = await anAccountant()

    const turnedAway = await client.get('/compte').redirects(0)
    turnedAway.assertHeader('location', '/connexion')
    const response = await client
      .post('/connexion')
      .redirects(0)
      .withCsrfToken()
      .withSession(turnedAway.session())
      .form({ email: maud.email, password: PASSWORD })

    response.assertHeader('location', '/compte')
  })

  test('stops guessing after five tries, in French, even with the right password', async ({ client, assert }) => {
    const maud = await anAccountant()
    for (let tries = 0; tries < 5; tries++) await signIn(client, maud.email, 'ce n’est pas elle')

    const response = await signIn(client, maud.email)

    response.assertStatus(429)
    response.assertSessionMissing('auth_web')
    assert.include(response.text(), '<html lang="fr"')
    assert.lengthOf(await db.from('audit_events').where('action', 'sign_in_refused'), 5)
  })

  test('refuses a form that another site sends', async ({ client }) => {
    const maud = await anAccountant()

    const response = await client.post('/connexion').redirects(0).form({ email: maud.email, password: PASSWORD })

    response.assertSessionMissing('auth_web')
    response.assertFlashMessage('error', 'Cette page avait expiré : relisez, puis recommencez.')
  })

  test('ends a session at once when the account closes, the dates pass or the password changes', async ({ client }) => {
    const [closed, late, changed] = [await anAccountant(), await anAuditor(), await anAccountant()]
    await closed.merge({ disabledAt: DateTime.utc() }).save()
    await late.merge({ accessUntil: '2026-11-22' }).save()
    const formerMark = changed.passwordMark
    await changed.merge({ password: 'une autre phrase longue' }).save()

    ;(await client.get('/compte').redirects(0).loginAs(closed)).assertHeader('location', '/connexion')
    ;(await client.get('/compte').redirects(0).loginAs(late)).assertHeader('location', '/connexion')
    ;(await client.get('/compte').redirects(0).loginAs(changed).withSession({ password_mark: formerMark })).assertHeader(
      'location',
      '/connexion'
    )
    ;(await client.get('/compte').redirects(0).loginAs(changed).withSession({ password_mark: changed.passwordMark })).assertStatus(200)
  })

  test('signs out', async ({ client }) => {
    const response = await client
      .post('/deconnexion')
      .redirects(0)
      .withCsrfToken()
      .loginAs(await anAccountant())

    response.assertHeader('location', '/connexion')
    response.assertSessionMissing('auth_web')
  })
})
