import { test } from '@japa/runner'
import mail from '@adonisjs/mail/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import InvitationMail from '#identity/invitation_mail'
import User from '#identity/user'
import { aHouse } from '#tests/support/house'
import { aDirector, anAccountant, aUser, PASSWORD } from '#tests/support/users'

const guest = {
  fullName: 'Cabinet Fictif Audit',
  email: 'Cabinet@example.org',
  role: 'auditor',
  accessUntil: '2026-12-31',
}

test.group('Accounts, as the direction sees them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))
  group.each.teardown(() => mail.restore())

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('an invited guest receives a link, chooses a password and is in', async ({ client, assert }) => {
    const { mails } = mail.fake()
    await as(client, await aDirector(), 'POST', '/reglages/comptes/invitation', guest)

    mails.assertQueued(InvitationMail, ({ message }) => message.hasTo('cabinet@example.org'))
    const [sent] = mails.queued()
    await sent.buildWithContents()
    const { text } = sent.message.toObject().message
    const [path] = /\/invitations\/\S+/.exec(text as string)!
    assert.include(text as string, 'Les Pirogues')

    ;(await client.get(path)).assertTextIncludes('Cabinet Fictif Audit')
    const response = await client.post(path).redirects(0).withCsrfToken().form({ password: PASSWORD, password_confirmation: PASSWORD })
    const user = await User.findByOrFail('email', 'cabinet@example.org')
    response.assertSession('auth_web', user.id)
    assert.equal(user.accessUntil, '2026-12-31')
    ;(await client.get(path)).assertStatus(410)
  })

  test('an auditor is not invited for ever', async ({ client, assert }) => {
    const { mails } = mail.fake()

    const response = await as(client, await aDirector(), 'POST', '/reglages/comptes/invitation', {
      ...guest,
      accessUntil: '',
    })

    assert.property(response.flashMessage('inputErrorsBag'), 'accessUntil')
    mails.assertNoneQueued()
    assert.isNull(await User.findBy('email', 'cabinet@example.org'))
  })

  test('the list shows open accounts, then invited ones, then closed ones, and one role when asked', async ({ client, assert }) => {
    const odile = await aDirector()
    await aUser('mentor', { fullName: 'Hyacinthe Fictif-Roseau' })
    mail.fake()
    await as(client, odile, 'POST', '/reglages/comptes/invitation', guest)

    const read = async (query: string) => (await client.get(`/reglages/comptes${query}`).loginAs(odile)).text()
    assert.include(await read(''), 'Hyacinthe Fictif-Roseau')
    assert.notInclude(await read(''), 'cabinet@example.org')
    assert.include(await read('?etat=invited'), 'cabinet@example.org')
    assert.notInclude(await read('?role=director'), 'Hyacinthe Fictif-Roseau')
    assert.notInclude(await read('?etat=closed'), 'Hyacinthe Fictif-Roseau')
  })

  test('a role changes, an account closes and opens again, and its page tells so', async ({ client, assert }) => {
    const [odile, maud] = [await aDirector(), await anAccountant()]
    const page = `/reglages/comptes/${maud.id}`

    await as(client, odile, 'PUT', `${page}/role`, { role: 'payroll_officer' })
    await maud.refresh()
    assert.equal(maud.role, 'payroll_officer')

    await as(client, odile, 'POST', `${page}/fermeture`)
    await maud.refresh()
    assert.isNotNull(maud.disabledAt)

    await as(client, odile, 'DELETE', `${page}/fermeture`)
    await maud.refresh()
    assert.isNull(maud.disabledAt)
    const { length } = (await client.get(page).loginAs(odile)).text().match(/Rôle ou dates|Compte désactivé|Compte réactivé/g)!
    assert.equal(length, 3)
  })

  test('one’s own account stays open', async ({ client, assert }) => {
    const odile = await aDirector()

    const response = await as(client, odile, 'POST', `/reglages/comptes/${odile.id}/fermeture`)

    response.assertFlashMessage('error', 'C’est votre propre compte : demandez à une autre personne de la direction.')
    await odile.refresh()
    assert.isNull(odile.disabledAt)
  })

  test('an invitation is sent again, or withdrawn', async ({ client, assert }) => {
    const { mails } = mail.fake()
    const [odile, invited] = [await aDirector(), await aUser('advisor', { password: null })]

    await as(client, odile, 'POST', `/reglages/comptes/${invited.id}/invitation`)
    mails.assertQueuedCount(InvitationMail, 1)

    await as(client, odile, 'DELETE', `/reglages/comptes/${invited.id}/invitation`)
    await invited.refresh()
    assert.isTrue(invited.isWithdrawn)
    ;(await as(client, odile, 'POST', `/reglages/comptes/${invited.id}/invitation`)).assertStatus(404)
  })
})
