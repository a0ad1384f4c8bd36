import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { aDirector } from '#tests/support/users'

test.group('The palette', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('leads where one’s rights open, and no page carries it unasked', async ({ client, assert }) => {
    const { user } = await anEntrepreneur()
    const own = await client.get('/palette').loginAs(user)
    own.assertStatus(200)
    assert.include(own.text(), 'data-href="/ventes"')
    assert.notInclude(own.text(), 'data-href="/reglages/comptes/invitation"')
    assert.include((await client.get('/palette').loginAs(await aDirector())).text(), 'data-href="/reglages/comptes/invitation"')
    assert.notInclude((await client.get('/ventes').loginAs(user)).text(), 'role="option"')
  })

  test('has a drawing for each of its icons', async ({ client, assert }) => {
    const page = (await client.get('/palette').loginAs(await aDirector())).text()
    const worn = [...page.matchAll(/<use href="#([\w-]+)"/g)].map(([, id]) => id)
    assert.isAbove(worn.length, 10)
    for (const id of worn) assert.include(page, `<symbol id="${id}"`)
  })
})
