import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { aHouse } from '#tests/support/house'
import { anAccountant, anAuditor } from '#tests/support/users'

const LIVRET = 'FR7630006000011234567890189'

test.group('Bank accounts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-03-17' })))

  test('the account of the house bears the bank details of its papers', async ({ assert }) => {
    const house = await aHouse()
    const main = await mainBankAccount()
    assert.deepEqual([main.ledgerAccount, main.journal, main.iban, main.bic], ['512000', 'BQ', house.iban, house.bic])
    assert.equal((await mainBankAccount()).id, main.id)
  })

  test('another one gets its account 512 and its journal; its IBAN is kept encrypted', async ({ client, assert }) => {
    const maud = await anAccountant()
    const open = (facts: Record<string, string>) => client.post('/banque/comptes').redirects(0).loginAs(maud).withCsrfToken().form(facts)
    ;(await open({ name: 'Livret', iban: 'FR76 3000 6000 0112 3456 7890 189', bic: 'agrifrpp' })).assertHeader(
      'location',
      '/banque/comptes'
    )

    const livret = await BankAccount.query().where('name', 'Livret').firstOrFail()
    assert.deepEqual([livret.iban, livret.bic], [LIVRET, 'AGRIFRPP'])
    assert.match(`${livret.ledgerAccount} ${livret.journal}`, /^512\d00 BQ\d$/)
    assert.notInclude((await db.from('bank_accounts').where('id', livret.id).firstOrFail()).iban, '1234567890')
    assert.exists(await db.from('accounts').where('number', livret.ledgerAccount).first())
    const page = await client.get('/banque/comptes').loginAs(maud)
    page.assertTextIncludes('FR76 •••• 0189')
    assert.notInclude(page.text(), '1234567890')

    assert.property((await open({ name: 'Livret bis', iban: LIVRET })).flashMessage('inputErrorsBag'), 'iban')
    assert.property((await open({ name: 'livret' })).flashMessage('inputErrorsBag'), 'name')
    assert.property((await open({ name: 'Autre', iban: 'FR7630006000011234567890188' })).flashMessage('inputErrorsBag'), 'iban')
    assert.lengthOf(await BankAccount.query().whereNot('ledger_account', '512000'), 1)
  })

  test('it is named again, then closed; the account of the house stays; an auditor only reads', async ({ client, assert }) => {
    const [maud, auditor] = [await anAccountant(), await anAuditor()]
    await client.post('/banque/comptes').redirects(0).loginAs(maud).withCsrfToken().form({ name: 'Livret' })
    const livret = await BankAccount.query().where('name', 'Livret').firstOrFail()
    const path = `/banque/comptes/${livret.id}`
    ;(await client.get(path).loginAs(maud)).assertTextIncludes('Fermer ce compte')
    await client.put(path).redirects(0).loginAs(maud).withCsrfToken().form({ name: 'Livret solidaire', iban: LIVRET })
    assert.deepEqual([(await livret.refresh()).name, livret.iban], ['Livret solidaire', LIVRET])
    ;(await client.get('/banque/comptes').loginAs(auditor)).assertTextIncludes('Livret solidaire')
    ;(await client.put(path).redirects(0).loginAs(auditor).withCsrfToken().form({ name: 'À moi' })).assertStatus(403)

    await client.post(`${path}/fermeture`).redirects(0).loginAs(maud).withCsrfToken().form({})
    assert.isFalse((await livret.refresh()).isOpen)
    const main = await mainBankAccount()
    await client.post(`/banque/comptes/${main.id}/fermeture`).redirects(0).loginAs(maud).withCsrfToken().form({})
    assert.isTrue((await main.refresh()).isOpen)
  })
})
