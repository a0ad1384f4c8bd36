import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import Article from '#sales/catalogue/article'
import { addArticle } from '#sales/catalogue/keep_article'
import { VatRateUnknown } from '#sales/invoices/line_draft'
import { aHouse } from '#tests/support/house'
import { anActivity, anEntrepreneur } from '#tests/support/people'

const typed = { label: 'Atelier d’une journée', unit: 'day', unitPrice: '420', nature: 'services', vat: '2000' }

test.group('The catalogue of an activity', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('an article is written, offered in the lines of a quote and of an invoice, changed, then put away', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await as(client, user, 'POST', '/catalogue', { ...typed, activityId: activity.id })
    const article = await Article.findByOrFail('label', typed.label)
    assert.deepEqual([article.unitPriceCents, article.unit, article.vatRateBps], [420_00, 'day', 2000])
    for (const path of ['/devis/nouveau', '/ventes/nouvelle', '/catalogue'])
      (await client.get(path).loginAs(user)).assertTextIncludes('Atelier d’une journée')
    ;(await client.get('/devis/nouveau').loginAs(user)).assertTextIncludes('data-price="420,00"')

    await as(client, user, 'PUT', `/catalogue/${article.id}`, { ...typed, vat: 'training', unitPrice: '450' })
    await article.refresh()
    assert.deepEqual([article.unitPriceCents, article.vatRateBps, article.exemption], [450_00, 0, 'training'])
    await as(client, user, 'POST', `/catalogue/${article.id}/archive`)
    const page = await client.get('/devis/nouveau').loginAs(user)
    assert.notInclude(page.text(), 'Atelier d’une journée')
    ;(await client.get('/catalogue?vue=archives').loginAs(user)).assertTextIncludes('Atelier d’une journée')
    await as(client, user, 'DELETE', `/catalogue/${article.id}/archive`)
    await article.refresh()
    assert.isNull(article.archivedOn)
  })

  test('nobody sees or changes the prices of another activity', async ({ client, assert }) => {
    const other = await anActivity()
    const article = await addArticle(other.id, { label: 'Prix d’ailleurs', unitPriceCents: 1_00 })
    const { user, activity } = await anEntrepreneur()
    assert.notInclude((await client.get('/devis/nouveau').loginAs(user)).text(), 'Prix d’ailleurs')
    ;(await client.get(`/catalogue/${article.id}/modifier`).loginAs(user)).assertStatus(404)
    await as(client, user, 'PUT', `/catalogue/${article.id}`, typed)
    await article.refresh()
    assert.equal(article.label, 'Prix d’ailleurs')
    const refused = await as(client, user, 'POST', '/catalogue', { ...typed, activityId: other.id })
    assert.property(refused.flashMessage('inputErrorsBag'), 'activityId')
    assert.lengthOf(await Article.query().where('activity_id', activity.id), 0)
  })

  test('a rate that does not exist is refused', async ({ assert }) => {
    const { id } = await anActivity()
    await assert.rejects(() => addArticle(id, { label: 'Rien', unitPriceCents: 1_00, vatRateBps: 700 }), VatRateUnknown as never)
  })
})
