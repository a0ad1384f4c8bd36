import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { rateRows } from '#payroll/rates/rate_rows'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Rates, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-11-23' }).save()))

  test('everybody who is paid reads them, with their source and who checked them', async ({ client }) => {
    for (const user of [(await anEntrepreneur()).user, await anAccountant()]) {
      const page = await client.get('/paie/taux').loginAs(user)
      page.assertStatus(200)
      page.assertTextIncludes('CSS L241-6')
      page.assertTextIncludes('Jeu de taux livré')
      page.assertTextIncludes('À confirmer')
    }
  })

  test('a rate is appended with its source; the former one stays', async ({ client, assert }) => {
    const { rachid, odile } = await twoPeople()
    const form = {
      code: 'smic_hourly',
      value: '12.62',
      validFrom: '2027-01-01',
      source: 'Décret fictif de décembre 2026',
      isConfirmed: '1',
    }
    const before = (await rateRows()).length
    await client.post('/paie/taux').redirects(0).loginAs(rachid).withCsrfToken().form(form)

    const row = await db.from('payroll_rates').orderBy('id', 'desc').firstOrFail()
    assert.deepEqual(
      [row.code, row.rate_values, row.unit, row.checked_on, row.checked_by],
      ['smic_hourly', '1262', 'cents', '2026-11-23', rachid.fullName]
    )
    assert.lengthOf(await rateRows(), before + 1)
    ;(await client.post('/paie/taux').redirects(0).loginAs(odile).withCsrfToken().form(form)).assertStatus(403)
    const wrong = await client
      .post('/paie/taux')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ ...form, source: '' })
    assert.property(wrong.flashMessage('inputErrorsBag'), 'source')
  })

  test('what was notified to the establishment, and a person’s rate, are kept with their dates', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa()
    await client
      .post('/paie/taux/notifications')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ validFrom: '2027-01-01', accident: '1.15', mobility: '2', source: 'Notification Carsat 2027' })
    const notified = await db.from('establishment_rates').orderBy('id', 'desc').firstOrFail()
    assert.deepEqual([notified.accident_rate, notified.mobility_rate], [1_150, 2_000])

    await client
      .post('/paie/prelevement')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ personId: contract.personId, rate: '3.4', validFrom: '2026-11-01', validTo: '', source: 'CRM nominatif' })
    ;(await client.get('/paie/prelevement').loginAs(rachid)).assertTextIncludes('3,4')
    assert.equal((await db.from('withholding_rates').firstOrFail()).rate_bps, 3_40)
  })
})
