import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import InternalSale from '#internal_sales/internal_sale'
import { aHouse } from '#tests/support/house'
import { anActivity, anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Internal sales, as one records and reads them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('the accountant records one; both parties read it, a stranger does not', async ({ client, assert }) => {
    const [fatoumata, helene, stranger] = [
      await anEntrepreneur(),
      await anEntrepreneur({ firstName: 'Hélène' }),
      await anEntrepreneur({ firstName: 'Samba' }),
    ]
    const form = {
      sellerId: fatoumata.activity.id,
      buyerId: helene.activity.id,
      label: 'Site de la formation',
      amountCents: '800',
      soldOn: '2026-11-12',
    }
    const maud = await anAccountant()
    ;(await client.get('/ventes-internes/nouvelle').loginAs(maud)).assertStatus(200)
    await as(client, maud, 'POST', '/ventes-internes', form)

    assert.equal((await InternalSale.findByOrFail('label', form.label)).amountCents, 800_00)
    for (const { user } of [fatoumata, helene]) (await client.get('/ventes-internes').loginAs(user)).assertTextIncludes(form.label)
    ;(await client.get('/ventes-internes').loginAs(stranger.user)).assertTextIncludes('Aucune vente interne')
  })

  test('an entrepreneur charges nobody, and a refusal stands beside its field', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const other = await anActivity()
    const form = { sellerId: activity.id, buyerId: other.id, label: 'Sans accord', amountCents: '10', soldOn: '2026-11-12' }
    await as(client, user, 'POST', '/ventes-internes', form)
    const response = await as(client, await anAccountant(), 'POST', '/ventes-internes', { ...form, buyerId: activity.id })

    assert.property(response.flashMessage('inputErrorsBag'), 'buyerId')
    assert.isNull(await InternalSale.findBy('label', 'Sans accord'))
  })
})
