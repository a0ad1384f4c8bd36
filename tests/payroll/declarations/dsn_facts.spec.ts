import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { sum } from '#core/cents'
import { dsnFacts } from '#payroll/declarations/dsn/dsn_facts'
import { missingFacts } from '#payroll/declarations/dsn/missing_facts'
import { aggregatesOf } from '#payroll/declarations/neodes/aggregates'
import { stateCapePay } from '#payroll/cape_statements/state_cape_pay'
import { aDeclarant, aPaidJanuary } from '#tests/payroll/declarations/support'
import { aPayHouse } from '#tests/payroll/support/pay_house'
import { aCape } from '#tests/support/people'

test.group('What the DSN of a month says', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('a payslip of 1,500 € is told code by code, and loses no cent of what its entry owes', async ({ assert }) => {
    await aPaidJanuary()
    const [{ pays }] = await dsnFacts('2026-01')
    const [pay] = pays

    const owed = (body: string) => sum(pay.parts.filter((part) => part.body === body).map(({ cents }) => cents))
    assert.deepEqual([owed('urssaf'), owed('retirement'), owed('health')], [322_99, 60_15, 40_00])

    const of = (code: string) => sum(pay.parts.filter((part) => part.code === code).map(({ cents }) => cents))
    assert.equal(of('075'), 105_00) // 7 % of 1 500
    assert.equal(of('907'), 90_00) // the 6 % left of 13 %
    assert.equal(of('074') + of('102'), 78_75) // 5,25 %
    assert.equal(of('045'), 16_50) // 1,10 %
    assert.equal(of('076'), 269_40) // 15,45 % capped, 2,51 % uncapped
    assert.equal(of('040') + of('048'), 63_75) // 4 % and 0,25 %
    assert.equal(of('128'), 15_00) // 1 %
    assert.equal(of('130'), 8_85) // 0,59 % now, the rest next year
    assert.equal(of('018'), -507_00)
    assert.equal(of('106'), -90_15)
    assert.equal(of('131'), 150_30) // 4,01 % and 6,01 %
    assert.equal(of('059'), 40_00)
  })

  test('the bases, the four pays and the net social are those of the payslip', async ({ assert }) => {
    await aPaidJanuary()
    const [{ pays }] = await dsnFacts('2026-01')
    const base = (code: string) => pays[0].bases.find((one) => one.code === code)!
    assert.deepEqual([base('02').cents, base('03').cents, base('07').cents], [1_500_00, 1_500_00, 1_500_00])
    assert.equal(base('04').cents, 1_493_75) // 98,25 % and the employer's 20 € of health cover
    assert.equal(base('03').smicCents, 1_500_00) // below the SMIC, the equivalent is the pay itself
    assert.equal(pays[0].hoursHundredths, 124_79) // 1 500 / 12,02 €
    assert.deepEqual([pays[0].unemploymentCents, pays[0].restoredCents, pays[0].basePayCents], [1_500_00, 1_500_00, 1_500_00])
    assert.deepEqual([pays[0].netSocialCents, pays[0].withholding!.kind], [1_165_45, 'neutral'])
  })

  test('the slip of Urssaf adds up to what Urssaf is owed, each base counted once', async ({ assert }) => {
    await aPaidJanuary()
    const aggregates = aggregatesOf(await dsnFacts('2026-01'))
    assert.equal(sum(aggregates.map(({ cents }) => cents)), 322_99)
    const of = (ctp: string, qualifier: string) => aggregates.find((one) => one.ctp === ctp && one.qualifier === qualifier)!
    assert.equal(of('100', '920').baseCents, 1_500_00)
    assert.equal(of('260', '920').baseCents, 1_493_75)
    assert.equal(of('668', '921').cents, -507_00)
    assert.isUndefined(aggregates.find(({ ctp }) => ctp === ''))
  })

  test('a CAPE holder who was paid is declared under the CAPE codes', async ({ assert }) => {
    const { rachid } = await aPaidJanuary()
    const cape = await aCape()
    const statement = await stateCapePay(
      { contractId: cape.id, period: '2026-01', paidOn: '2026-01-30', grossCents: 800_00 },
      '2026-01-30',
      rachid
    )

    const facts = await dsnFacts('2026-01', cape.id)
    const [pay] = facts[0].pays
    assert.deepEqual([pay.number, pay.kind, pay.withholding], [statement.number, 'cape', null])
    const ctps = new Set(pay.parts.map(({ ctp }) => ctp))
    assert.isTrue(ctps.has('404') && ctps.has('260') && !ctps.has('100'))
    const { totals } = statement.figures
    assert.equal(sum(pay.parts.map(({ cents }) => cents)), totals.employeeCents + totals.employerCents)
  })

  test('what the records lack is named, with the page where it is filled', async ({ assert }) => {
    const { person } = await aPaidJanuary()
    await person.merge({ bornCountry: null, street: null }).save()
    const facts = await dsnFacts('2026-01')
    const missing = missingFacts(facts, {})
    assert.deepInclude(missing, {
      what: 'Aïssata Diarra-Fontenel\u00A0: le pays de naissance, l’adresse',
      where: 'Sa fiche',
      href: `/personnes/${person.id}/modification`,
    })
    assert.include(
      missing.map(({ href }) => href),
      '/paie/declarations/declarant'
    )
    const declarant = await aDeclarant()
    await person.merge({ bornCountry: 'ML', street: '12 rue des Amarres' }).save()
    assert.isEmpty(missingFacts(await dsnFacts('2026-01'), declarant))
  })
})
