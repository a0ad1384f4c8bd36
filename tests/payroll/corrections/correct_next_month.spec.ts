import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { CorrectionEmpty, CorrectionNotLater, correctNextMonth } from '#payroll/corrections/correct_next_month'
import { PayMonthUnderWay } from '#payroll/pay_inputs/request_pay_input'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa } from '#tests/support/people'

const on = '2026-02-10'

test.group('A payslip put right by the next one', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('never of nothing, never before its month, never on a month that is paid', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa()
    await payMonth('2026-01', people)
    const january = await payslipOf(contract.id, '2026-01')
    const correct = (period: string, amountCents: number) =>
      correctNextMonth(january, { period, amountCents, reason: 'Oubli' }, on, people.rachid)

    await assert.rejects(() => correct('2026-02', 0), CorrectionEmpty)
    await assert.rejects(() => correct('2026-01', 50_00), CorrectionNotLater)
    await payMonth('2026-02', people)
    await assert.rejects(() => correct('2026-02', 50_00), PayMonthUnderWay)
  })
})
