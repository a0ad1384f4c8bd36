import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { capeStatementDocument } from '#payroll/cape_statements/cape_statement_document'
import { simulateCapePay } from '#payroll/cape_statements/simulate_cape_pay'
import { CapePayAlreadyStated, NotACape, stateCapePay } from '#payroll/cape_statements/state_cape_pay'
import { accrueVariableParts } from '#payroll/variable_parts/accrue_variable_parts'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { balanceOf, linesAbout } from '#tests/support/lines'
import { aCape, aCesa } from '#tests/support/people'

const may = { period: '2026-05', paidOn: '2026-05-29' }

test.group('The pay of a CAPE holder', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('is stated, not slipped: common-law contributions, no reduction, no withholding', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCape()
    const statement = await stateCapePay({ contractId: contract.id, ...may, grossCents: 1_500_00 }, may.paidOn, rachid)

    assert.equal(statement.number, 'RC2026-0001')
    const lines = await linesAbout(`cape_statement:${statement.id}`)
    assert.deepInclude(lines, ['641100', 1_500_00, 0])
    assert.deepInclude(lines, ['421000', 0, statement.netPaidCents])
    assert.isEmpty(lines.filter(([account]) => ['437100', '442100', '645300'].includes(account)))
    await assert.rejects(
      () => stateCapePay({ contractId: contract.id, ...may, grossCents: 1_00 }, may.paidOn, rachid),
      CapePayAlreadyStated
    )

    const { mediaType, fileName } = await capeStatementDocument(statement)
    assert.deepEqual([mediaType, fileName], ['application/pdf', 'RC2026-0001.pdf'])
  })

  test('a budget gives the largest pay that it bears, and takes the provision back', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCape({ startsOn: '2025-12-01' })
    await accrueVariableParts({ year: 2025, amounts: [{ contractId: contract.id, grossCents: 931_20 }] }, '2026-01-15', rachid)

    const { statement, residueCents } = await simulateCapePay({ period: may.period, budgetCents: 2_251_00 })
    assert.isBelow(residueCents, 2)
    await stateCapePay({ contractId: contract.id, ...may, grossCents: statement.totals.payCents }, may.paidOn, rachid)
    assert.equal(await balanceOf('158100', contract.activityId), 0)
    assert.equal(await balanceOf('781500', contract.activityId), -931_20)
  })

  test('a CESA is paid by a payslip', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa()
    await assert.rejects(() => stateCapePay({ contractId: contract.id, ...may, grossCents: 1_00 }, may.paidOn, rachid), NotACape)
  })
})
