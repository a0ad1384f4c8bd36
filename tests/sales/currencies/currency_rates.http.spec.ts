import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import CurrencyRate from '#sales/currencies/currency_rate'
import { ecbFile } from '#tests/sales/currencies/ecb_file'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Rates of currencies, on their page', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('the accountant reads the bank’s file and notes another; everybody who sells sees them', async ({ client, assert }) => {
    const maud = await anAccountant()
    const file = ecbFile({ '2026-11-20': { USD: '1.1573' } })
    await client
      .post('/monnaies/fichier')
      .redirects(0)
      .withCsrfToken()
      .loginAs(maud)
      .file('file', file, { filename: 'eurofxref-daily.xml' })
    const typed = { currency: 'mad', rate: '10,7124', quotedOn: '2026-11-20', source: 'Bank Al-Maghrib' }
    await client.post('/monnaies').redirects(0).withCsrfToken().loginAs(maud).form(typed)

    assert.equal((await CurrencyRate.findByOrFail('currency', 'MAD')).rateMicro, 10_712_400)
    const page = await client.get('/monnaies').loginAs((await anEntrepreneur()).user)
    for (const said of ['1,1573', '10,7124', 'Bank Al-Maghrib', 'Banque centrale européenne', '655,957']) page.assertTextIncludes(said)
    ;(await client.get('/monnaies?monnaie=MAD').loginAs(maud)).assertTextIncludes('Cours du MAD')
  })

  test('an entrepreneur notes none; a wrong one is refused beside its field', async ({ client, assert }) => {
    const typed = { currency: 'MAD', rate: 'dix', quotedOn: '2026-11-20', source: 'Bank Al-Maghrib' }
    const { user } = await anEntrepreneur()
    ;(await client.post('/monnaies').redirects(0).withCsrfToken().loginAs(user).form(typed)).assertStatus(403)
    const response = await client
      .post('/monnaies')
      .redirects(0)
      .withCsrfToken()
      .loginAs(await anAccountant())
      .form(typed)
    assert.property(response.flashMessage('inputErrorsBag'), 'rate')
    const file = Buffer.from('rien')
    const sent = await client
      .post('/monnaies/fichier')
      .redirects(0)
      .withCsrfToken()
      .loginAs(await anAccountant())
      .file('file', file, { filename: 'a.xml' })
    assert.property(sent.flashMessage('inputErrorsBag'), 'file')
    assert.isNull(await CurrencyRate.findBy('currency', 'MAD'))
  })
})
