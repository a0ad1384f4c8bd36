import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { rateRows } from '#payroll/rates/rate_rows'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, anEntrepreneur, aPerson } from '#tests/support/people'
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

  test('a tax message brings each person’s rate until the end of the second month after; doubtful lines are told', async ({
    client,
    assert,
  }) => {
    const { rachid, odile } = await twoPeople()
    const awa = await aPerson({ firstName: 'Awa', lastName: 'Sanogo-Ricci', nir: '2849999999001' })
    const helene = await aPerson({ firstName: 'Hélène', lastName: 'Kouyaté' })
    for (const { id } of [awa, helene]) await aCesa({ personId: id })
    const message = [
      'NIR;Nom;Prénom;Taux;Identifiant',
      '2849999999001;SANOGO-RICCI;Awa;3,40 %;MSG-1',
      ';Kouyaté;Helene;0,5;MSG-1',
      ';Inconnue;Ada;2,1;MSG-1',
      ';Kouyaté;Hélène;cent vingt;MSG-1',
    ].join('\r\n')
    const send = (user: any, text: string) =>
      client
        .post('/paie/prelevement/messages')
        .redirects(0)
        .loginAs(user)
        .withCsrfToken()
        .fields({ transmittedOn: '2026-11-18' })
        .file('file', Buffer.from(text, 'latin1'), { filename: 'crm.csv', contentType: 'text/csv' })
    ;(await send(odile, message)).assertStatus(403)
    const first = await send(rachid, message)
    assert.deepEqual(
      (first.flashMessage('refusedLines') as unknown as { line: number }[]).map(({ line }) => line),
      [4, 5]
    )
    await send(rachid, message)
    const kept = await db.from('withholding_rates').orderBy('id')
    assert.deepEqual(
      kept.map((row) => [row.person_id, row.rate_bps, row.valid_from, row.valid_to, row.tax_message]),
      [
        [awa.id, 3_40, '2026-11-18', '2027-01-31', 'MSG-1'],
        [helene.id, 50, '2026-11-18', '2027-01-31', 'MSG-1'],
      ]
    )
    assert.property((await send(rachid, 'a;b\r\n1;2')).flashMessage('inputErrorsBag'), 'file')
    ;(await client.get('/paie/prelevement').loginAs(rachid)).assertTextIncludes('31/01/2027')
  })
})
