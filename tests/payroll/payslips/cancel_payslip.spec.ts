import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { openItems } from '#ledger/open_items'
import { EntrySettled } from '#ledger/reverse_entry'
import { settle } from '#ledger/settle'
import { cancelPayslip, LaterPayslipExists, PayslipNotLive } from '#payroll/payslips/cancel_payslip'
import Payslip from '#payroll/payslips/payslip'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { balanceOf } from '#tests/support/lines'
import { aCesa } from '#tests/support/people'

test.group('Cancelling a payslip', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('its entry is reversed, its month is free, and another one replaces it', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa()
    await payMonth('2026-01', people)
    const payslip = await payslipOf(contract.id, '2026-01')

    await cancelPayslip(payslip, '2026-02-03', people.odile)
    assert.equal(await balanceOf('421000', contract.activityId), 0)
    assert.equal(await balanceOf('641100', contract.activityId), 0)

    await payMonth('2026-01', people)
    const replacement = await payslipOf(contract.id, '2026-01')
    assert.equal(replacement.replacesId, payslip.id)
    assert.equal(replacement.number, 'P2026-0002')
    assert.deepEqual([replacement.yearToDate.months, replacement.yearToDate.grossCents], [1, 1_500_00])
    await assert.rejects(async () => cancelPayslip(await payslip.refresh(), '2026-02-04', people.odile), PayslipNotLive)
  })

  test('the latest comes first, since the year is chained', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa()
    await payMonth('2026-01', people)
    await payMonth('2026-02', people)
    const january = await payslipOf(contract.id, '2026-01')

    await assert.rejects(() => cancelPayslip(january, '2026-03-02', people.odile), LaterPayslipExists)
    await cancelPayslip(await payslipOf(contract.id, '2026-02'), '2026-03-02', people.odile)
    await cancelPayslip(january, '2026-03-02', people.odile)
    assert.lengthOf(await Payslip.query().whereNotNull('live_key'), 0)
  })

  test('a net that was paid is not taken back by a line of books', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa()
    await payMonth('2026-01', people)
    const payslip = await payslipOf(contract.id, '2026-01')
    const [net] = await openItems({ accounts: ['421000'], source: `payslip:${payslip.id}` })
    assert.equal(net.openCents, -payslip.netPaidCents)
    await settle(
      {
        items: [{ lineId: net.lineId, amountCents: payslip.netPaidCents }],
        on: '2026-01-31',
        label: 'Virement',
        piece: 'V1',
        source: 'test',
      },
      null
    )

    await assert.rejects(() => cancelPayslip(payslip, '2026-02-03', people.odile), EntrySettled)
    assert.isNull((await db.from('payslips').where('id', payslip.id).first()).cancelled_on)
  })
})
