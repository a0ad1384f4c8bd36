import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { endContract } from '#contracts/end_contract'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { codesOfMonth } from '#payroll/declarations/codes/code_book'
import { payYear } from '#payroll/declarations/years/pay_year'
import { cancelPayslip } from '#payroll/payslips/cancel_payslip'
import { aPaidJanuary } from '#tests/payroll/declarations/support'
import { aPayHouse, payMonth, payslipOf } from '#tests/payroll/support/pay_house'
import { aCape, aCesa, aPerson } from '#tests/support/people'
import { anAccountant, anAdvisor } from '#tests/support/users'

test.group('The year, the register, the codes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-03-10' }).save()))

  test('a year sums its months, each person and body beside the books', async ({ assert, client }) => {
    const { rachid, odile, contract } = await aPaidJanuary()
    await payMonth('2026-02', { rachid, odile })
    const slips = [await payslipOf(contract.id, '2026-01'), await payslipOf(contract.id, '2026-02')]
    const of = (figure: 'netSocialCents' | 'netTaxableCents' | 'netPaidCents' | 'grossCents') =>
      slips[0].figures.totals[figure] + slips[1].figures.totals[figure]

    const { people, totals, bodies } = await payYear(2026)
    assert.lengthOf(people, 1)
    assert.deepEqual(
      [people[0].pays, people[0].grossCents, people[0].netSocialCents, people[0].netTaxableCents, people[0].netPaidCents],
      [2, 3_000_00, of('netSocialCents'), of('netTaxableCents'), of('netPaidCents')]
    )
    assert.equal(people[0].netTaxableCents, slips[1].yearToDate.netTaxableCents)
    assert.equal(totals.netPaidCents, totals.bookedNetCents)
    assert.isNotEmpty(bodies)
    for (const body of bodies) assert.equal(body.declaredCents, body.bookedCents, body.label)

    const page = await client.get('/paie/declarations/annee?annee=2026').loginAs(await anAccountant())
    page.assertTextIncludes('Bulletins et livres disent la même chose')
    assert.include(
      (await client.get('/paie/declarations/annee.csv?annee=2026').loginAs(rachid)).text(),
      '2026;Diarra-Fontenel Aïssata;2;3000,00'
    )
    ;(await client.get('/paie/declarations/annee?annee=2024').loginAs(rachid)).assertTextIncludes('Aucune paie scellée en 2024')
    ;(
      await client
        .get('/paie/declarations/annee')
        .redirects(0)
        .loginAs(await anAdvisor())
    ).assertStatus(403)
  })

  test('a cancelled payslip leaves the year on both sides', async ({ assert }) => {
    const { odile, contract } = await aPaidJanuary()
    await cancelPayslip(await payslipOf(contract.id, '2026-01'), '2026-02-02', odile)
    const { totals, bodies } = await payYear(2026)
    assert.deepEqual([totals.pays, totals.netPaidCents, totals.bookedNetCents], [0, 0, 0])
    for (const body of bodies) assert.equal(body.declaredCents, body.bookedCents, body.label)
  })

  test('what books owe a person and no payslip does is marked', async ({ assert, client }) => {
    const { rachid } = await aPaidJanuary()
    const wrong = await db.from('entry_lines').where('account', '421000').firstOrFail()
    const stranger = await aPerson({ firstName: 'Ibrahima', lastName: 'Ndour-Castel' })
    const lines = [debit('641100', 10_00, wrong.activity_id), credit('421000', 10_00, wrong.activity_id, stranger.thirdPartyId)]
    await postEntry({ journal: 'PA', postedOn: '2026-01-31', label: 'À la main', source: 'manual_entry:1', piece: 'M1', lines }, null)
    assert.deepEqual(
      (await payYear(2026)).people.map(({ name, netPaidCents, bookedNetCents }) => [name, netPaidCents === bookedNetCents]),
      [
        ['Diarra-Fontenel Aïssata', true],
        ['Ndour-Castel Ibrahima', false],
      ]
    )
    ;(await client.get('/paie/declarations/annee?annee=2026').loginAs(rachid)).assertTextIncludes('Diffère')
  })

  test('the register keeps the order of hiring, those who left, and no CAPE', async ({ assert, client }) => {
    const { rachid, contract } = await aPaidJanuary()
    const later = await aCesa({ startsOn: '2026-02-01' })
    await aCape()
    await endContract(contract, { endedOn: '2026-02-27', reason: 'resignation' }, rachid)
    const page = await client.get('/paie/declarations/registre').loginAs(rachid)
    page.assertTextIncludes('Une personne présente')
    page.assertTextIncludes('27/02/2026')
    page.assertTextIncludes('Manque')
    const csv = (await client.get('/paie/declarations/registre.csv').loginAs(rachid)).text()
    const lines = csv.trim().split('\r\n')
    assert.lengthOf(lines, 3)
    assert.match(lines[1], /^1;Diarra-Fontenel;Aïssata;Française;1984-05-12;F;Entrepreneur·e salarié·e/)
    assert.isTrue(lines[2].startsWith('2;') && lines[2].includes(later.startsOn))
    ;(
      await client
        .get('/paie/declarations/registre')
        .redirects(0)
        .loginAs(await anAccountant())
    ).assertStatus(403)
  })

  test('a code is added from a day on; the months before keep theirs, the other parts come along', async ({ assert, client }) => {
    const { rachid, odile } = await aPaidJanuary()
    const form = {
      what: 'contribution csg_crds_non_deductible 2',
      code: '072',
      baseCode: '04',
      ctp: '261',
      qualifier: '920',
      validFrom: '2026-03-01',
      source: 'Table des CTP fictive',
      isConfirmed: '1',
    }
    const send = (user: any, facts: object = {}) =>
      client
        .post('/paie/declarations/codes')
        .redirects(0)
        .loginAs(user)
        .withCsrfToken()
        .form({ ...form, ...facts })
    ;(await send(odile)).assertStatus(403)
    await send(rachid)
    const ctps = async (period: string) =>
      (await codesOfMonth(period)).partsOf('contribution', 'csg_crds_non_deductible').map(({ ctp }) => ctp)
    assert.deepEqual(
      [await ctps('2026-02'), await ctps('2026-03')],
      [
        ['260', '260'],
        ['260', '261'],
      ]
    )

    assert.property((await send(rachid, { what: 'contribution inventee 1' })).flashMessage('inputErrorsBag'), 'what')
    assert.property((await send(rachid, { source: '' })).flashMessage('inputErrorsBag'), 'source')
    const page = await client.get('/paie/declarations/codes').loginAs(odile)
    for (const text of ['Table des CTP fictive', rachid.fullName, 'À confirmer', 'P26V01']) page.assertTextIncludes(text)
  })
})
