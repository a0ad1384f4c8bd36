import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import { anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { balanceOf } from '#tests/support/lines'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Doubtful debts, as the accountant decides them', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('doubted with a provision, revised, trusted again; the page says each', async ({ client, assert }) => {
    const maud = await anAccountant()
    const invoice = await anIssuedInvoice()
    const path = `/ventes/${invoice.id}`
    ;(await client.get(`${path}/douteuse`).loginAs(maud)).assertTextIncludes('value="500,00"')
    const none = await as(client, maud, 'POST', `${path}/douteuse`, { doubtedOn: '2026-11-20', reason: '', provision: '1000,01' })
    assert.property(none.flashMessage('inputErrorsBag'), 'reason')
    const form = { doubtedOn: '2026-11-20', reason: 'Redressement judiciaire', provision: '500' }
    await as(client, maud, 'POST', `${path}/douteuse`, form)
    const page = await client.get(path).loginAs(maud)
    page.assertTextIncludes('Créance douteuse depuis le')
    page.assertTextIncludes('Redressement judiciaire')

    await as(client, maud, 'POST', `${path}/provision`, { provision: '800', decidedOn: '2026-11-22' })
    assert.equal(await balanceOf('491000', invoice.activityId), -800_00)
    const much = await as(client, maud, 'POST', `${path}/provision`, { provision: '1000,01', decidedOn: '2026-11-22' })
    assert.property(much.flashMessage('inputErrorsBag'), 'provision')
    await as(client, maud, 'DELETE', `${path}/douteuse`, { endedOn: '2026-11-23' })
    assert.deepEqual([await balanceOf('411000', invoice.activityId), await balanceOf('491000', invoice.activityId)], [1_200_00, 0])
    assert.notInclude((await client.get(path).loginAs(maud)).text(), 'Créance douteuse depuis le')
  })

  test('an entrepreneur reads it and decides nothing', async ({ client, assert }) => {
    const own = await anEntrepreneur()
    const invoice = await anIssuedInvoice({ activity: own.activity })
    const form = { doubtedOn: '2026-11-20', reason: 'Sans nouvelles', provision: '0' }
    await as(client, own.user, 'POST', `/ventes/${invoice.id}/douteuse`, form)
    assert.equal(await balanceOf('416000', invoice.activityId), 0)
    assert.notInclude((await client.get(`/ventes/${invoice.id}`).loginAs(own.user)).text(), 'Créance douteuse')
  })
})
