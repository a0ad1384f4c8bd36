import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { closePeriod } from '#ledger/close_period'
import { PeriodClosed } from '#ledger/entry_refusals'
import { CreditTooLarge, NothingLeftToCredit } from '#sales/invoices/creditable'
import { CreditBeforeInvoice, creditInvoice, NotAnIssuedInvoice } from '#sales/invoices/credit_invoice'
import Invoice from '#sales/invoices/invoice'
import { IssuedOutOfOrder } from '#sales/invoices/issue_refusals'
import { aDraft, anIssuedInvoice } from '#tests/sales/support'
import { anActivity } from '#tests/support/people'

const april = '2026-04-20'

test.group('A credit note that is refused', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('of a draft, of a credit note, or twice of the same', async ({ assert }) => {
    const activity = await anActivity()
    const draft = await aDraft({ activity })
    const invoice = await anIssuedInvoice({ activity })
    const note = await creditInvoice(invoice, { on: april }, null)

    await assert.rejects(() => creditInvoice(draft, { on: april }, null), NotAnIssuedInvoice as never)
    await assert.rejects(() => creditInvoice(note, { on: april }, null), NotAnIssuedInvoice as never)
    await assert.rejects(() => creditInvoice(invoice, { on: april }, null), NothingLeftToCredit as never)
    assert.lengthOf(await Invoice.query().where('activity_id', activity.id).where('kind', 'credit_note'), 1)
  })

  test('of more than the line, of more than what is left, or of nothing', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await invoice.load('lines')
    const [{ id: lineId }] = invoice.lines
    for (const netCents of [1_000_01, 0, -1]) {
      await assert.rejects(() => creditInvoice(invoice, { on: april, lines: [{ lineId, netCents }] }, null), CreditTooLarge as never)
    }
    await creditInvoice(invoice, { on: april, lines: [{ lineId, netCents: 600_00 }] }, null)
    await assert.rejects(() => creditInvoice(invoice, { on: april, lines: [{ lineId, netCents: 600_00 }] }, null), CreditTooLarge as never)
  })

  test('before its invoice, before the last one, or in a closed month', async ({ assert }) => {
    const activity = await anActivity()
    const [one, two] = [await anIssuedInvoice({ activity }), await anIssuedInvoice({ activity })]
    await assert.rejects(() => creditInvoice(one, { on: '2026-03-30' }, null), CreditBeforeInvoice as never)
    await creditInvoice(one, { on: april }, null)
    await assert.rejects(() => creditInvoice(two, { on: '2026-04-19' }, null), IssuedOutOfOrder as never)
    for (const period of ['2026-03', '2026-04']) await closePeriod(period, '2026-05-15', null)
    await assert.rejects(() => creditInvoice(two, { on: april }, null), PeriodClosed as never)
  })
})
