import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import { AboveCeiling, issueWithinCeiling } from '#sales/ceilings/issue_within_ceiling'
import { setCeiling } from '#sales/ceilings/set_ceiling'
import Invoice from '#sales/invoices/invoice'
import { aDraft } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const today = '2026-11-23'

test.group('The ceiling up to which one issues by oneself', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: today })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('set by the accountant, it lets an entrepreneur issue up to it and no further', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const maud = await anAccountant()
    const [within, above] = [
      await aDraft({ activity, title: 'Dans le plafond' }),
      await aDraft({ activity, title: 'Au-dessus', lines: [{ label: 'Noces', unitPriceCents: 1_000_01 }] }),
    ]
    ;(await client.get(`/ventes/${within.id}`).loginAs(user)).assertTextIncludes('Soumettre la facture')

    await as(client, maud, 'POST', '/ventes/plafonds', { activityId: activity.id, amount: '1 200,00' })
    ;(await client.get('/ventes/plafonds').loginAs(maud)).assertTextIncludes('1\u202f200,00')
    ;(await client.get(`/ventes/${within.id}`).loginAs(user)).assertTextIncludes('Émettre la facture')
    ;(await client.get(`/ventes/${above.id}`).loginAs(user)).assertTextIncludes('Soumettre la facture')

    for (const draft of [within, above]) await as(client, user, 'POST', `/ventes/${draft.id}/emission`, { issuedOn: today })
    await within.refresh()
    await above.refresh()
    assert.match(within.number!, /^F2026-/)
    assert.equal(within.issuedById, user.id)
    assert.isNull(above.number)
  })

  test('keeps its rule in the verb too, where a refusal takes no number', async ({ assert }) => {
    const { user, activity } = await anEntrepreneur()
    const draft = await aDraft({ activity })
    await setCeiling(activity.id, 5_000_00, today, await anAccountant())
    await setCeiling(activity.id, 1_199_99, today, await anAccountant())

    await assert.rejects(() => issueWithinCeiling(draft, today, user), AboveCeiling as never)
    assert.isNull((await Invoice.findOrFail(draft.id)).number)
  })

  test('is not one’s own to set', async ({ client }) => {
    const { user, activity } = await anEntrepreneur()
    const response = await as(client, user, 'POST', '/ventes/plafonds', { activityId: activity.id, amount: '100000' })
    response.assertStatus(403)
  })
})
