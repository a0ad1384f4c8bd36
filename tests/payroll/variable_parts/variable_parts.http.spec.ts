import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import VariablePart from '#payroll/variable_parts/variable_part'
import { variablePartsOfYear } from '#payroll/variable_parts/variable_parts_of_year'
import { aPayHouse, earned, twoPeople } from '#tests/payroll/support/pay_house'
import { aCape, aCesa } from '#tests/support/people'
import { anAuditor, anEntrepreneurUser } from '#tests/support/users'

test.group('Variable parts and CAPE statements, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-02-10' }).save()))

  test('the account says what it can bear, by the engine; accrued, it is not free a second time', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ startsOn: '2025-01-01' })
    await earned(contract.activityId, 6_620_54, '2025-12-20')
    const [{ bearableCents, budget }] = await variablePartsOfYear(2025)
    assert.equal(budget.budgetCents, 6_620_54)
    assert.isAbove(bearableCents, 4_000_00)
    assert.isBelow(bearableCents, 6_620_54)

    await client
      .post('/paie/parts-variables')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ contractId: contract.id, year: '2025', grossCents: String(bearableCents / 100) })
    const part = await VariablePart.query().firstOrFail()
    assert.isAtMost(part.grossCents + part.chargesCents, 6_620_54)
    assert.isAbove(part.grossCents + part.chargesCents, 6_619_54)
    assert.equal((await variablePartsOfYear(2025))[0].budget.budgetCents, 6_620_54 - part.grossCents - part.chargesCents)
    ;(await client.get('/paie/parts-variables?exercice=2025').loginAs(await anAuditor())).assertTextIncludes('À payer')
    ;(
      await client
        .get('/paie/parts-variables')
        .redirects(0)
        .loginAs(await anEntrepreneurUser())
    ).assertStatus(403)
  })

  test('a CAPE holder is paid by a statement, read as a PDF', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCape()
    await client
      .post('/paie/releves')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ contractId: contract.id, period: '2026-02', paidOn: '2026-02-27', grossCents: '800' })
    const page = await client.get('/paie/releves').loginAs(rachid)
    page.assertTextIncludes('RC2026-0001')
    const link = page.text().match(/\/paie\/releves\/\d+\/pdf/)![0]
    assert.equal((await client.get(link).loginAs(rachid)).header('content-type'), 'application/pdf')
    ;(
      await client
        .get(link)
        .redirects(0)
        .loginAs(await anEntrepreneurUser())
    ).assertStatus(404)
  })
})
