import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import EReport from '#accounting/ereporting/ereport'
import { aHouse } from '#tests/support/house'
import { anActivity } from '#tests/support/people'
import { aPlatform } from '#tests/support/platform'
import { anAccountant, anAuditor } from '#tests/support/users'
import { aCustomer, anIssuedInvoice, YVONNE } from '#tests/sales/support'

test.group('E-reporting, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ einvoicingFrom: '2026-04-01', pinnedOn: '2026-04-12' })))

  test('the accountant sees what is to be told, files it, and finds the file', async ({ client, assert, cleanup }) => {
    const platform = aPlatform(cleanup)
    const activity = await anActivity()
    await anIssuedInvoice({ activity, customer: await aCustomer(activity, { ...YVONNE, siren: undefined }) }, '2026-04-02')
    const maud = await anAccountant()
    const at = '/facturation-electronique/declarations'
    const page = await client.get(at).loginAs(maud)
    page.assertTextIncludes('Particuliers, jour par jour')
    ;(await client.get('/').loginAs(maud)).assertTextIncludes('Déclarer les ventes du 01/04/2026 au 10/04/2026')

    await client.post(at).redirects(0).loginAs(maud).withCsrfToken().form({ kind: 'sales', from: '2026-04-01' })
    const filed = await EReport.query().where('starts_on', '2026-04-01').preload('transmission').firstOrFail()
    assert.equal(filed.filedOn, '2026-04-12')
    assert.equal(platform.sent[0].syntax, 'FRR')
    ;(await client.get(at).loginAs(maud)).assertTextIncludes('Transmise')
    const file = await client.get(`/documents/${filed.transmission.documentId}`).loginAs(maud)
    assert.include(file.text(), '<TransactionsReport>')

    const csv = await client.get(`${at}/lignes.csv?genre=sales&debut=2026-04-01`).loginAs(maud)
    assert.include(csv.text(), 'Particuliers du jour')
  })

  test('a period that is not over is refused in words; an auditor reads and files nothing', async ({ client, assert }) => {
    const at = '/facturation-electronique/declarations'
    const refused = await client
      .post(at)
      .redirects(0)
      .loginAs(await anAccountant())
      .withCsrfToken()
      .form({ kind: 'payments', from: '2026-04-01' })
    assert.include(JSON.stringify(refused.flashMessages()), 'se déclare ensuite')
    const auditor = await anAuditor()
    ;(await client.get(`${at}?genre=payments`).loginAs(auditor)).assertStatus(200)
    ;(await client.post(at).redirects(0).loginAs(auditor).withCsrfToken().form({ kind: 'sales', from: '2026-04-01' })).assertStatus(403)
    assert.lengthOf(await EReport.all(), 0)
  })
})
