import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { aHouse } from '#tests/support/house'
import { anActivity } from '#tests/support/people'
import { aSupplierInvoice } from '#tests/support/purchases'
import { anAccountant, anAuditor, anEntrepreneurUser } from '#tests/support/users'

test.group('Pages of the VAT return', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('a box opens on its entries, each on its own page', async ({ client }) => {
    const { id } = await anActivity()
    await aSupplierInvoice(id, { invoicedOn: '2026-10-05', dueOn: '2026-11-05' })
    const maud = await anAccountant()
    const page = await client.get('/livres/tva?mois=2026-10').loginAs(maud)
    const box = await client.get('/livres/tva/2026-10/cases/20').loginAs(maud)

    page.assertTextIncludes('/livres/tva/2026-10/cases/20')
    page.assertTextIncludes('Crédit à reporter')
    box.assertTextIncludes('Farine')
    box.assertTextIncludes('11,00')
    ;(await client.get('/livres/tva/2026-10/cases/ZZ').loginAs(maud).redirects(0)).assertStatus(302)
  })

  test('an accountant files, an auditor reads and prints', async ({ client, assert }) => {
    const { id } = await anActivity()
    await aSupplierInvoice(id, { invoicedOn: '2026-10-05', dueOn: '2026-11-05' })
    const form = { period: '2026-10', refundEuros: '5000' }
    const [maud, auditor] = [await anAccountant(), await anAuditor()]
    const send = (body: Record<string, string>) => client.post('/livres/tva').loginAs(maud).withCsrfToken().redirects(0).form(body)
    const refused = await send(form)
    await send({ period: '2026-10' })

    assert.match(JSON.stringify(refused.flashMessages()), /se reporte/)
    ;(await client.get('/livres/tva?mois=2026-10').loginAs(auditor)).assertTextIncludes('Déclarée le')
    const paper = await client.get('/livres/tva/2026-10/papier').loginAs(auditor)
    assert.equal(paper.header('content-type'), 'application/pdf')
    ;(await client.get('/livres/tva').loginAs(await anEntrepreneurUser())).assertStatus(403)
  })

  test('a month that runs shows its figures and cannot be filed', async ({ client, assert }) => {
    await anActivity()
    const page = await client.get('/livres/tva?mois=2026-11').loginAs(await anAccountant())

    page.assertTextIncludes('n’est pas fini')
    assert.notInclude(page.text(), 'Déclarer ce mois')
  })
})
