import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { fromCsv } from '#core/csv'
import { rateFile, RateFileRefused, readRateFile } from '#payroll/rates/rate_file'
import { RateMissing } from '#payroll/rates/rate_missing'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { notifyEstablishmentRates } from '#payroll/rates/notify_establishment_rates'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { anAccountant } from '#tests/support/users'

const HEAD = 'code;taux;valeur;a_partir_du;source;verifie'

test.group('The rates of a year, by a file', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-11-23' }).save()))

  test('January 2027 is refused, and payable once the file is filled in: no release, not a line of code', async ({ assert, client }) => {
    const { rachid } = await twoPeople()
    await notifyEstablishmentRates({ validFrom: '2027-01-01', accidentRate: 1_120, mobilityRate: 2_000, source: 'Notification Carsat' })
    await assert.rejects(() => ratesOfMonth('2027-01'), RateMissing)

    const template = await client.get('/paie/taux/fichier').loginAs(rachid)
    assert.match(template.header('content-disposition')!, /taux-2027\.csv/)
    const filled = (await rateFile('2026-11-23'))
      .replace(/;non\r\n/g, ';oui\r\n')
      .replace(/^(monthly_ceiling;[^;]*);[^;]*;/m, '$1;4110;')
      .replace(/^(neutral_grid;[^;]*);[^;]*;/m, '$1;1660:0 1720,5:0,5 *:43;')
    assert.isAbove(fromCsv(filled).data.length, 50)
    const sent = await client
      .post('/paie/taux/fichier')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .file('file', Buffer.from(filled), { filename: 'taux.csv', contentType: 'text/csv' })
    sent.assertHeader('location', '/paie/taux')

    const rates = await ratesOfMonth('2027-03')
    assert.equal(rates.monthlyCeilingCents, 4_110_00)
    assert.deepEqual(rates.neutralGrid, [
      { belowCents: 1_660_00, rateBps: 0 },
      { belowCents: 1_720_50, rateBps: 50 },
      { belowCents: null, rateBps: 4_300 },
    ])
    assert.equal((await ratesOfMonth('2026-11')).monthlyCeilingCents, 4_005_00)
    const added = await db.from('payroll_rates').where('valid_from', '2027-01-01')
    assert.isTrue(added.every((row) => row.checked_by === rachid.fullName && row.checked_on === '2026-11-23'))
    ;(
      await client
        .get('/paie/taux/fichier')
        .redirects(0)
        .loginAs(await anAccountant())
    ).assertStatus(403)
  })

  test('one wrong line adds nothing, and each is named', async ({ assert }) => {
    const wrong = [
      HEAD,
      'smic_hourly;;12,62;01/01/2027;Décret de décembre;oui',
      'smic;;12,62;2027-01-01;Décret de décembre;oui',
      'csa_employer;;abc;2027-01-01;CASF L14-10-4;oui',
      'csa_employer;;0,3;31/02/2027;CASF L14-10-4;oui',
      'csa_employer;;0,3;2027-01-01;;oui',
      'neutral_grid;;1660:0 1650:0,5 *:43;2027-05-01;CGI 204 H;oui',
    ].join('\n')
    try {
      await readRateFile(wrong)
      assert.fail('a wrong file is refused')
    } catch (error) {
      assert.instanceOf(error, RateFileRefused)
      for (const line of [3, 4, 5, 6, 7]) assert.include((error as Error).message, `ligne ${line}`)
      assert.notInclude((error as Error).message, 'ligne 2,')
    }
    await assert.rejects(() => readRateFile('nom;montant\nsmic;12'), /il manque les colonnes/)
    await assert.rejects(() => readRateFile(`${HEAD}\n`), /aucune ligne/)
  })

  test('percent and euros are kept exactly, or refused', async ({ assert }) => {
    const [smic, csa] = await readRateFile(
      [HEAD, 'smic_hourly;;12,62 €;01/01/2027;Décret fictif;oui', 'csa_employer;;0,316 %;01/01/2027;CASF L14-10-4;non'].join('\n')
    )
    assert.deepEqual([smic.value, smic.validFrom, smic.isConfirmed], [12_62, '2027-01-01', true])
    assert.deepEqual([csa.value, csa.isConfirmed], [316, false])
    await assert.rejects(() => readRateFile([HEAD, 'smic_hourly;;12,625;01/01/2027;Décret fictif;oui'].join('\n')), /illisible/)
  })
})
