import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, anEntrepreneur } from '#tests/support/people'

const on = '2026-02-10'

test.group('A payslip put right by the next one', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: on }).save()))

  test('stays as it was; a line of the later month names it, and both show each other', async ({ client, assert }) => {
    const people = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id, fixedPartCents: 1_500_00 })
    await payMonth('2026-01', people)
    const january = await payslipOf(contract.id, '2026-01')

    await client
      .post(`/paie/bulletins/${january.id}/regularisations`)
      .redirects(0)
      .loginAs(people.rachid)
      .withCsrfToken()
      .form({ period: '2026-02', amountCents: '-120,00', reason: 'Prime comptée deux fois' })
    await payMonth('2026-02', people)

    const february = await payslipOf(contract.id, '2026-02')
    assert.equal((await payslipOf(contract.id, '2026-01')).grossCents, 1_500_00)
    assert.equal(february.grossCents, 1_380_00)
    assert.match(february.figures.elements.at(-1)!.label, /^Régularisation de janvier.2026.: Prime comptée deux fois$/)
    assert.equal(february.yearToDate.grossCents, 2_880_00)
    ;(await client.get(`/paie/bulletins/${january.id}`).loginAs(user)).assertTextIncludes('Régularisé sur la paie')
    ;(await client.get(`/paie/bulletins/${february.id}`).loginAs(user)).assertTextIncludes(`Régularise le bulletin ${january.number}`)
  })
})
