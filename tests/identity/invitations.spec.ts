import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { choosePassword, LinkAlreadyUsed } from '#identity/choose_password'
import { AccessDatesMissing } from '#identity/guest_access'
import { InvitationAlreadyAccepted, inviteAgain } from '#identity/invite_again'
import { AddressAlreadyTaken, inviteUser } from '#identity/invite_user'
import OneTimeLink from '#identity/one_time_link'
import { withdrawInvitation } from '#identity/withdraw_invitation'
import { aDirector, anAccountant, PASSWORD } from '#tests/support/users'

const now = DateTime.fromISO('2026-11-23T10:00:00Z')
const rachid = {
  fullName: 'Rachid Olivry',
  email: 'rachid@example.org',
  role: 'payroll_officer',
} as const

test.group('Inviting', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('keeps only the print of a secret that lives seven days', async ({ assert }) => {
    const { user, token } = await inviteUser(rachid, await aDirector(), now)

    assert.isFalse(Boolean(user.password))
    assert.isNotNull(await OneTimeLink.usable(token, 'invitation', now.plus({ days: 6 })))
    assert.isNull(await OneTimeLink.usable(token, 'invitation', now.plus({ days: 8 })))
    assert.isNull(await OneTimeLink.usable(token, 'reset', now))
    assert.notInclude(JSON.stringify(await db.from('one_time_links')), token)
  })

  test('is accepted once', async ({ assert }) => {
    const { token } = await inviteUser(rachid, await aDirector(), now)
    const link = await OneTimeLink.usable(token, 'invitation', now)

    const user = await choosePassword(link!, PASSWORD, now)

    assert.isTrue(await user.verifyPassword(PASSWORD))
    await assert.rejects(() => choosePassword(link!, PASSWORD, now), LinkAlreadyUsed as never)
  })

  test('refuses an address that has an account', async ({ assert }) => {
    const { email } = await anAccountant()

    await assert.rejects(async () => inviteUser({ ...rachid, email }, await aDirector(), now), AddressAlreadyTaken as never)
  })

  test('asks an auditor until when', async ({ assert }) => {
    const guest = { ...rachid, role: 'auditor' } as const
    const director = await aDirector()

    await assert.rejects(() => inviteUser(guest, director, now), AccessDatesMissing as never)
    const { user } = await inviteUser({ ...guest, accessUntil: '2026-12-31' }, director, now)
    assert.equal(user.accessUntil, '2026-12-31')
  })

  test('sent again, the link of before no longer works', async ({ assert }) => {
    const director = await aDirector()
    const { user, token } = await inviteUser(rachid, director, now)

    const fresh = await inviteAgain(user, director, now)

    assert.isNull(await OneTimeLink.usable(token, 'invitation', now))
    assert.isNotNull(await OneTimeLink.usable(fresh, 'invitation', now))
    await assert.rejects(async () => inviteAgain(await anAccountant(), director, now), InvitationAlreadyAccepted as never)
  })

  test('withdrawn, the link dies and the address may be invited again', async ({ assert }) => {
    const director = await aDirector()
    const { user, token } = await inviteUser(rachid, director, now)

    await withdrawInvitation(user, director, now)

    assert.isNull(await OneTimeLink.usable(token, 'invitation', now))
    const again = await inviteUser({ ...rachid, role: 'advisor' }, director, now)
    assert.deepEqual([again.user.id, again.user.role, again.user.disabledAt], [user.id, 'advisor', null])
    await assert.rejects(async () => withdrawInvitation(await anAccountant(), director, now), InvitationAlreadyAccepted as never)
  })
})
