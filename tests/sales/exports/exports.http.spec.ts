import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { unzipSync, strFromU8 } from 'fflate'
import { toOds } from '#core/ods'
import type User from '#identity/user'
import Invoice from '#sales/invoices/invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { aCustomer, aDraft, anIssuedInvoice, YVONNE } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const contentOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['content.xml'])

test.group('A spreadsheet', () => {
  test('types its amounts and days, and keeps a formula a text, whatever was typed', ({ assert }) => {
    const bytes = toOds('Liste <1>', ['Nom', 'Reste'], [
      ['=HYPERLINK("https://example.org";"&<>")', { cents: -1_234_50 }],
      ['2026-11-23', 7],
      ['\u0007nul\nligne', null],
    ]) // prettier-ignore
    assert.equal(bytes.subarray(38, 38 + 46).toString(), 'application/vnd.oasis.opendocument.spreadsheet')
    const xml = contentOf(bytes)
    assert.include(xml, '<text:p>=HYPERLINK(&quot;https://example.org&quot;;&quot;&amp;&lt;&gt;&quot;)</text:p>')
    assert.notInclude(xml, 'table:formula')
    assert.include(xml, 'office:value="-1234.5"')
    assert.include(xml, 'office:date-value="2026-11-23"')
    assert.include(xml, '<text:p>nul</text:p><text:p>ligne</text:p>')
  })
})

test.group('Lists that leave for a spreadsheet', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const textOf = async (client: any, user: User, path: string) => {
    const response = await client.get(path).loginAs(user)
    response.assertStatus(200)
    return (response.body() instanceof Buffer ? response.body().toString() : response.text()) as string
  }

  test('hold what their tab shows, of one’s own activities, formulas made harmless', async ({ client, assert }) => {
    const [aissata, moussa] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' })]
    const customer = await aCustomer(aissata.activity, { ...YVONNE, siren: null, name: '=1+1', street: '1 quai', city: 'Port' })
    const invoice = await anIssuedInvoice({ activity: aissata.activity, customer, title: '@SUM(A1)' })
    await recordPayment({ invoice, amountCents: 200_00, receivedOn: '2026-04-10', reference: 'VIR 9' }, null)
    const theirs = await anIssuedInvoice({ activity: moussa.activity })

    const csv = await textOf(client, aissata.user, '/ventes/export?vue=en-retard&format=csv')
    assert.include(csv, 'Numéro;Nature;Client;Objet')
    assert.include(csv, `${invoice.number};Facture;"'=1+1";"'@SUM(A1)"`)
    assert.include(csv, '1200,00;1000,00')
    assert.notInclude(csv, theirs.number!)
    assert.include(await textOf(client, aissata.user, '/encaissements/export?format=csv'), ';200,00;0,00')
    assert.include(await textOf(client, aissata.user, '/clients/export?format=csv'), `"'=1+1";Particulier`)
    assert.include(await textOf(client, aissata.user, '/devis/export?format=csv'), 'Numéro;Client;Objet')

    const ods = await client.get('/ventes/export?vue=en-retard&format=ods').loginAs(aissata.user)
    ods.assertHeader('content-type', 'application/vnd.oasis.opendocument.spreadsheet')
    ods.assertHeader('content-disposition', 'attachment; filename="factures-en-retard.ods"; filename*=UTF-8\'\'factures-en-retard.ods')
  })

  test('go on past a page, and hold the ticked rows alone when there are some', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const customer = await aCustomer(activity)
    const drafts: Invoice[] = []
    for (let rank = 0; rank < 55; rank++) drafts.push(await aDraft({ activity, customer, title: `Brouillon ${rank}` }))
    const all = await textOf(client, user, '/ventes/export?vue=brouillons&format=csv')
    assert.lengthOf(all.trim().split('\r\n'), 56)

    const ids = [drafts[3].id, drafts[4].id]
    const post = client.post('/ventes/export?vue=brouillons&format=csv').withCsrfToken().loginAs(user)
    const ticked = await post.form({ ids })
    const text = ticked.body() instanceof Buffer ? ticked.body().toString() : ticked.text()
    assert.lengthOf(text.trim().split('\r\n'), 3)

    await client.post('/ventes/soumissions').redirects(0).withCsrfToken().loginAs(user).form({ ids })
    assert.lengthOf(await Invoice.query().where('activity_id', activity.id).whereNotNull('submitted_on'), 2)
  })

  test('a statement of account tells every movement of what one sees; the pipeline leads from offer to money', async ({
    client,
    assert,
  }) => {
    const [aissata, moussa] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' })]
    const customer = await aCustomer(aissata.activity)
    const invoice = await anIssuedInvoice({ activity: aissata.activity, customer })
    await recordPayment({ invoice, amountCents: 500_00, receivedOn: '2026-04-10' }, null)
    ;(await client.get(`/clients/${customer.id}/releve`).loginAs(moussa.user)).assertStatus(404)
    const pdf = await client.get(`/clients/${customer.id}/releve`).loginAs(aissata.user)
    pdf.assertHeader('content-type', 'application/pdf')
    assert.equal(pdf.body().subarray(0, 5).toString(), '%PDF-')

    const page = await client.get('/ventes/suivi').loginAs(aissata.user)
    page.assertTextIncludes(invoice.number!)
    page.assertTextIncludes('700,00')
    assert.notInclude((await client.get('/ventes/suivi').loginAs(moussa.user)).text(), invoice.number!)
    ;(await client.get('/ventes/suivi').loginAs(await anAccountant())).assertTextIncludes(invoice.number!)
  })
})
