import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { aPayHouse, earned } from '#tests/payroll/support/pay_house'
import { anActivity, anEntrepreneur } from '#tests/support/people'
import { aDirector } from '#tests/support/users'

test.group('The treasury, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-11-23' }).save()))

  test('the page opens a month, keeps to one’s own accounts, and goes to a spreadsheet', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await earned(activity.id, 3_000_00, '2026-11-02')
    const other = await anActivity()

    const page = await client.get(`/tresorerie?activite=${activity.code}&mois=2027-01`).loginAs(user)
    page.assertStatus(200)
    page.assertTextIncludes('Ce que cette courbe suppose')
    page.assertTextIncludes('Fin janvier')
    ;(await client.get(`/tresorerie?activite=${activity.code}&mois=fait`).loginAs(user)).assertTextIncludes('3\u202f000,00')
    ;(await client.get(`/tresorerie?activite=${other.code}`).redirects(0).loginAs(user)).assertStatus(404)

    const csv = await client.get(`/tresorerie/lignes.csv?activite=${activity.code}`).loginAs(user)
    assert.include(csv.header('content-disposition'), `tresorerie-${activity.code}`)
    ;(await client.get('/tresorerie').loginAs(await aDirector())).assertTextIncludes('Trésorerie de la coopérative')
  })

  test('what one expects is written from the page, and refused with its field when it is not an amount', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const post = (form: object) =>
      client.post(`/activites/${activity.code}/previsions`).redirects(0).loginAs(user).withCsrfToken().form(form)
    ;(await post({ monthlySalesCents: '2 500', monthlyCostsCents: '', monthlyPayCents: '' })).assertStatus(302)
    const refused = await post({ monthlySalesCents: 'beaucoup' })
    assert.property(refused.flashMessage('inputErrorsBag'), 'monthlySalesCents')
    const rows = await db.from('forecast_hypotheses').where('activity_id', activity.id)
    assert.deepEqual([rows.length, Number(rows[0].monthly_sales_cents), rows[0].monthly_costs_cents], [1, 2_500_00, null])
  })
})
