import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { acquireAsset } from '#assets/acquire_asset'
import Asset from '#assets/asset'
import { aHouse } from '#tests/support/house'
import { balanceOf } from '#tests/support/lines'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const aVan = (activityId: number) =>
  acquireAsset({
    activityId,
    label: 'Fourgon de livraison',
    account: '218200',
    inServiceOn: '2026-01-01',
    costCents: 9_000_00,
    lifeMonths: 60,
  })

test.group('Assets, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-03-17' })))

  test('an entrepreneur reads their own register, and not another’s', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const van = await aVan(activity.id)
    const { user: stranger } = await anEntrepreneur()

    ;(await client.get('/immobilisations').loginAs(user)).assertTextIncludes('Fourgon de livraison')
    ;(await client.get(`/immobilisations/${van.id}`).loginAs(user)).assertStatus(200)
    assert.notInclude((await client.get('/immobilisations').loginAs(stranger)).text(), 'Fourgon de livraison')
    ;(await client.get(`/immobilisations/${van.id}`).redirects(0).loginAs(stranger)).assertStatus(404)
    ;(
      await client.post(`/immobilisations/${van.id}/sortie`).redirects(0).loginAs(user).withCsrfToken().form({ on: '2026-03-17' })
    ).assertStatus(403)
  })

  test('the accountant depreciates, counts, sells', async ({ client, assert }) => {
    const { activity } = await anEntrepreneur()
    const van = await aVan(activity.id)
    const maud = await anAccountant()
    await client.post('/immobilisations/amortissements').redirects(0).loginAs(maud).withCsrfToken().form({ period: '2026-02' })
    assert.equal(await balanceOf('281820', activity.id), -300_00)

    const counted = {
      activityId: String(activity.id),
      account: '310000',
      valueCents: '120,50',
      countedOn: '2026-03-17',
    }
    await client.post('/immobilisations/comptages').redirects(0).loginAs(maud).withCsrfToken().form(counted)
    ;(await client.get('/immobilisations?vue=stocks').loginAs(maud)).assertTextIncludes('120,50')

    const nobody = await client
      .post(`/immobilisations/${van.id}/sortie`)
      .redirects(0)
      .loginAs(maud)
      .withCsrfToken()
      .form({ on: '2026-03-17', salePriceCents: '8000' })
    assert.property(nobody.flashMessage('inputErrorsBag'), 'thirdPartyId')
    await client
      .post(`/immobilisations/${van.id}/sortie`)
      .redirects(0)
      .loginAs(maud)
      .withCsrfToken()
      .form({ on: '2026-03-17', salePriceCents: '8000', buyerName: 'Garage des Docks' })
    assert.equal((await Asset.findOrFail(van.id)).saleCents, 8_000_00)
    ;(await client.get('/immobilisations?vue=sortis').loginAs(maud)).assertTextIncludes('Fourgon de livraison')
    ;(await client.get(`/immobilisations/${van.id}`).loginAs(maud)).assertTextIncludes('sorti le')
  })
})
