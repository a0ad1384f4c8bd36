import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { aHouse } from '#tests/support/house'
import { aDirector, anAccountant } from '#tests/support/users'

test.group('What the tests stand on', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a house is opened once, with its years and its shared services', async ({ assert }) => {
    const first = await aHouse()
    const again = await aHouse({ isDemo: true })

    assert.equal(again.id, first.id)
    assert.isTrue(again.isDemo)
    assert.lengthOf(await db.from('periods').where('period', 'like', '2026-%'), 12)
    assert.lengthOf(await db.from('activities').where('code', 'A00'), 1)
  })

  test('two people have two addresses, and the rights of their role', async ({ assert }) => {
    const [maud, again, odile] = [await anAccountant(), await anAccountant(), await aDirector()]

    assert.notEqual(maud.email, again.email)
    assert.isTrue(maud.may('books'))
    assert.isFalse(odile.may('books'))
    assert.isTrue(odile.may('users'))
  })
})
