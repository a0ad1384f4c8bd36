import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { aHouse } from '#tests/support/house'
import { aDirector, anAccountant, anEntrepreneurUser } from '#tests/support/users'

test.group('The demonstration', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows one account for each role, every entrepreneur, and lets one in with a click', async ({ client, assert }) => {
    await aHouse({ isDemo: true })
    const [odile] = [await aDirector(), await aDirector(), await anEntrepreneurUser(), await anEntrepreneurUser()]

    const page = await client.get('/connexion')
    page.assertStatus(200)
    assert.equal(page.text().split('Odile Marchebois').length - 1, 1)
    assert.equal(page.text().split('Aïssata Diarra-Fontenel').length - 1, 2)

    const response = await client.post('/demonstration/sessions').redirects(0).withCsrfToken().form({ userId: odile.id })
    response.assertSession('auth_web', odile.id)
  })

  test('does not exist in a real house', async ({ client, assert }) => {
    await aHouse({ isDemo: false })
    const maud = await anAccountant()

    assert.notInclude((await client.get('/connexion')).text(), maud.fullName)
    const response = await client.post('/demonstration/sessions').redirects(0).withCsrfToken().form({ userId: maud.id })
    response.assertStatus(404)
    response.assertSessionMissing('auth_web')
  })

  test('does not open a closed account', async ({ client }) => {
    await aHouse({ isDemo: true })
    const maud = await anAccountant()
    await maud.merge({ disabledAt: DateTime.utc() }).save()

    const response = await client.post('/demonstration/sessions').redirects(0).withCsrfToken().form({ userId: maud.id })
    response.assertStatus(404)
    response.assertSessionMissing('auth_web')
  })
})
