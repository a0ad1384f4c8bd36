import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { openItems } from '#ledger/open_items'
import BankLine from '#treasury/statements/bank_line'
import TreasuryAdvance from '#treasury/treasury_advance'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { aSupplierInvoice } from '#tests/support/purchases'
import { aDirector, anAccountant, anAuditor } from '#tests/support/users'

test.group('The bank, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-03-17' })))

  test('what is owed is ticked and paid, once', async ({ client, assert }) => {
    const { activity } = await anEntrepreneur()
    const invoice = await aSupplierInvoice(activity.id)
    const [{ lineId }] = await openItems({ source: invoice.source })
    const maud = await anAccountant()
    ;(await client.get('/banque').loginAs(maud)).assertTextIncludes(`value="${lineId}"`)

    const pay = () =>
      client
        .post('/banque/paiements')
        .redirects(0)
        .loginAs(maud)
        .withCsrfToken()
        .form({ 'ids[]': [String(lineId)], 'paidOn': '2026-03-17', '_once': `paie-${lineId}` })
    const [paid, again] = [await pay(), await pay()]
    const line = await BankLine.query().orderBy('id', 'desc').firstOrFail()
    assert.equal(line.amountCents, -211_00)
    assert.deepEqual([paid.header('location'), again.header('location')], [`/banque/releve/${line.id}`, `/banque/releve/${line.id}`])
    ;(await client.get(`/banque/releve/${line.id}`).loginAs(maud)).assertTextIncludes(invoice.number)
    ;(await client.get('/banque/releve').loginAs(maud)).assertTextIncludes('−211,00')
  })

  test('nothing ticked, nothing paid; an auditor reads and does not pay', async ({ client, assert }) => {
    const maud = await anAccountant()
    const empty = await client.post('/banque/paiements').redirects(0).loginAs(maud).withCsrfToken().form({ paidOn: '2026-03-17' })
    assert.property(empty.flashMessage('inputErrorsBag'), 'items')

    const auditor = await anAuditor()
    ;(await client.get('/banque').loginAs(auditor)).assertStatus(200)
    ;(await client.post('/banque/paiements').redirects(0).loginAs(auditor).withCsrfToken().form({})).assertStatus(403)
  })

  test('an advance is asked by one, decided by another, given back', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const [maud, odile] = [await anAccountant(), await aDirector()]
    const facts = {
      amountCents: '3 000',
      instalmentCents: '500',
      firstInstalment: '2026-04',
      reason: 'Chantier payé à 60 jours',
    }
    await client.post(`/activites/${activity.id}/avances`).redirects(0).loginAs(user).withCsrfToken().form(facts)
    const asked = await TreasuryAdvance.query().where('activity_id', activity.id).firstOrFail()

    ;(await client.get('/banque/avances').loginAs(odile)).assertTextIncludes('Chantier payé à 60 jours')
    ;(await client.post(`/banque/avances/${asked.id}/accord`).redirects(0).loginAs(maud).withCsrfToken().form({})).assertStatus(403)
    await client.post(`/banque/avances/${asked.id}/accord`).redirects(0).loginAs(odile).withCsrfToken().form({})
    assert.isTrue((await asked.refresh()).isGranted)

    await client
      .post(`/banque/avances/${asked.id}/remboursements`)
      .redirects(0)
      .loginAs(maud)
      .withCsrfToken()
      .form({ amountCents: '500', repaidOn: '2026-03-17' })
    ;(await client.get(`/activites/${activity.id}/avances`).loginAs(user)).assertTextIncludes('2\u202F500,00')

    const { user: stranger } = await anEntrepreneur()
    ;(await client.get(`/activites/${activity.id}/avances`).redirects(0).loginAs(stranger)).assertStatus(404)
  })
})
