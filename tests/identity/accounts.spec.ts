import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { changeOwnPassword, WrongPassword } from '#identity/change_own_password'
import { changeRole } from '#identity/change_role'
import { checkCredentials, WrongCredentials } from '#identity/check_credentials'
import { closeAccount } from '#identity/close_account'
import { createUser } from '#identity/create_user'
import { AddressAlreadyTaken } from '#identity/invite_user'
import { LastDirector, OwnAccount } from '#identity/keep_a_director'
import { AccountNeverOpened, reopenAccount } from '#identity/reopen_account'
import { WeakPassword } from '#identity/refuse_weak_password'
import { aDirector, anAccountant, aUser, PASSWORD } from '#tests/support/users'

const now = DateTime.fromISO('2026-11-23T10:00:00Z')

test.group('Accounts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await db.from('users').update({ disabled_at: '2020-01-01 00:00:00' })))

  test('a closed account no longer signs in, a reopened one does', async ({ assert }) => {
    const [maud, odile] = [await anAccountant(), await aDirector()]

    await closeAccount(maud, odile, now)
    await assert.rejects(() => checkCredentials(maud.email, PASSWORD, '2026-11-23'), WrongCredentials as never)

    await reopenAccount(maud, odile)
    assert.equal((await checkCredentials(maud.email, PASSWORD, '2026-11-23')).id, maud.id)
  })

  test('nobody closes or changes one’s own account', async ({ assert }) => {
    const [odile] = [await aDirector(), await aDirector()]

    await assert.rejects(() => closeAccount(odile, odile, now), OwnAccount as never)
    await assert.rejects(() => changeRole(odile, { role: 'advisor' }, odile), OwnAccount as never)
  })

  test('the last director stays', async ({ assert }) => {
    const [odile, maud] = [await aDirector(), await anAccountant()]
    await assert.rejects(() => closeAccount(odile, maud, now), LastDirector as never)
    await assert.rejects(() => changeRole(odile, { role: 'advisor' }, maud), LastDirector as never)

    const second = await aDirector()
    await closeAccount(second, odile, now)
    assert.isNotNull(second.disabledAt)
  })

  test('a director who was only invited does not count', async ({ assert }) => {
    const [odile, maud] = [await aDirector(), await anAccountant()]
    await aUser('director', { password: null })

    await assert.rejects(() => closeAccount(odile, maud, now), LastDirector as never)
  })

  test('another role is written in the trail', async ({ assert }) => {
    const [maud, odile] = [await anAccountant(), await aDirector()]

    await changeRole(maud, { role: 'payroll_officer' }, odile)

    await maud.refresh()
    assert.isTrue(maud.may('prepare_pay'))
    const event = await db.from('audit_events').where('action', 'role_changed').firstOrFail()
    assert.deepInclude(event, { subject: `user:${maud.id}`, user_id: odile.id })
    assert.deepEqual(JSON.parse(event.details), {
      from: 'accountant',
      to: 'payroll_officer',
      until: null,
    })
  })

  test('an invitation withdrawn is not reopened', async ({ assert }) => {
    const invited = await aUser('advisor', { password: null })
    await invited.merge({ disabledAt: now }).save()

    await assert.rejects(async () => reopenAccount(invited, await aDirector()), AccountNeverOpened as never)
  })

  test('the command line creates an account with a password that holds', async ({ assert }) => {
    const facts = {
      fullName: 'Odile Marchebois',
      email: 'odile@example.org',
      role: 'director',
    } as const

    const odile = await createUser(facts, PASSWORD)

    assert.isTrue(odile.may('users'))
    await assert.rejects(() => createUser(facts, PASSWORD), AddressAlreadyTaken as never)
    assert.throws(() => createUser({ ...facts, email: 'o@example.org' }, 'motdepasse1234'), WeakPassword as never)
  })

  test('one changes one’s own password by knowing it', async ({ assert }) => {
    const maud = await anAccountant()
    const mark = maud.passwordMark

    await assert.rejects(() => changeOwnPassword(maud, 'autre chose', 'une longue phrase neuve'), WrongPassword as never)
    await changeOwnPassword(maud, PASSWORD, 'une longue phrase neuve')

    assert.notEqual(maud.passwordMark, mark)
    assert.isTrue(await maud.verifyPassword('une longue phrase neuve'))
  })
})
