import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { agedItems } from '#accounting/aging/aged_items'
import { checkLedger } from '#ledger/check_ledger'
import { openItems } from '#ledger/open_items'
import { unletter } from '#ledger/letter'
import { settle } from '#ledger/settle'
import { creditInvoice, DoubtfulFirst } from '#sales/invoices/credit_invoice'
import { invoiceSettlements } from '#sales/invoices/invoice_settlements'
import { changeProvision, DoubtedBefore, doubtInvoice, endDoubt, NothingToDoubt } from '#sales/doubts/doubt_invoice'
import DoubtfulDebt from '#sales/doubts/doubtful_debt'
import { ProvisionTooLarge } from '#sales/doubts/provide_for'
import { recordPayment } from '#sales/payments/record_payment'
import { writeOffInvoice } from '#sales/payments/write_off_invoice'
import { lateInvoices } from '#sales/reminders/late_invoices'
import { paymentsOfInvoices } from '#sales/transmissions/payments_of_invoices'
import { aDraft, anIssuedInvoice } from '#tests/sales/support'
import { balanceOf, linesOf } from '#tests/support/lines'

const on = '2026-06-01'

/** 1 200 € of services on receipts, doubted with half of its net provided for. */
async function doubted() {
  const invoice = await anIssuedInvoice()
  const debt = await doubtInvoice({ invoice, on, reason: 'Redressement judiciaire', provisionCents: 500_00 }, null)
  return { invoice, debt, of: (account: string) => balanceOf(account, invoice.activityId) }
}

test.group('A debt that nobody is sure to see paid', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('goes to 416 with its provision, and is owed as before', async ({ assert }) => {
    const { invoice, debt, of } = await doubted()
    assert.deepEqual(await linesOf(debt.entryId!), [
      ['416000', 1_200_00, 0],
      ['411000', 0, 1_200_00],
    ])
    assert.deepEqual([await of('681700'), await of('491000')], [500_00, -500_00])
    assert.deepEqual([await of('411000'), await of('416000'), await of('445742')], [0, 1_200_00, -200_00])
    assert.equal(invoice.openCents, 1_200_00)
    assert.isEmpty(await invoiceSettlements(invoice))
    const [late] = await lateInvoices('2026-07-01', { invoiceId: invoice.id })
    assert.match(late.held!, /douteuse depuis le 1er\sjuin/)
    assert.isEmpty(await checkLedger())
    const [aged] = await agedItems('clients', '2026-06-20', invoice.activityId)
    assert.deepEqual(aged.buckets, [0, 0, 1_200_00, 0])
  })

  test('recovered whole, by a payment or by a match of the bank: its VAT is due, its provision is taken back', async ({ assert }) => {
    const { invoice, of } = await doubted()
    await recordPayment({ invoice, amountCents: 300_00, receivedOn: '2026-06-10' }, null)
    assert.deepEqual([invoice.openCents, await of('445712'), await of('491000')], [900_00, -50_00, -500_00])
    await recordPayment({ invoice, amountCents: 600_00, receivedOn: '2026-06-20' }, null)
    assert.deepEqual([await of('491000'), await of('781700')], [-250_00, -250_00])

    const [item] = await openItems({ accounts: ['416000'], activityId: invoice.activityId })
    await settle(
      { items: [{ lineId: item.lineId, amountCents: 300_00 }], on: '2026-06-30', label: 'Virement', piece: 'VIR', source: 'bank:1' },
      null
    )
    await invoice.refresh()
    assert.isTrue(invoice.isPaid)
    for (const account of ['411000', '416000', '445742']) assert.equal(await of(account), 0, account)
    assert.equal(await of('445712'), -200_00)
    assert.lengthOf(await invoiceSettlements(invoice), 3)
    const told = await paymentsOfInvoices({ from: on, to: '2026-06-30' })
    assert.deepEqual(
      told.filter(({ invoiceId }) => invoiceId === invoice.id).map(({ cents, beforeCents }) => [cents, beforeCents]),
      [[300_00, 0], [600_00, 300_00], [300_00, 900_00]] // prettier-ignore
    )
    await changeProvision(invoice, 0, '2026-06-30', null)
    assert.equal(await of('491000'), 0)
  })

  test('lost in the end: the net is a loss, VAT stops waiting, and the provision pays for it', async ({ assert }) => {
    const { invoice, of } = await doubted()
    const loss = await writeOffInvoice({ invoice, on: '2026-09-01', reason: 'Clôture pour insuffisance d’actif' }, null)
    assert.sameDeepMembers(await linesOf(loss.entryId!), [
      ['654000', 1_000_00, 0],
      ['445742', 200_00, 0],
      ['416000', 0, 1_200_00],
    ])
    assert.deepEqual([await of('491000'), await of('681700'), await of('781700')], [0, 500_00, -500_00])
    assert.deepEqual([await of('416000'), await of('445742')], [0, 0])
    assert.equal(invoice.writtenOffOn, '2026-09-01')
  })

  test('trusted again, goes back to 411, and may be credited', async ({ assert }) => {
    const { invoice, of } = await doubted()
    await assert.rejects(() => creditInvoice(invoice, { on }, null), DoubtfulFirst as never)
    await recordPayment({ invoice, amountCents: 200_00, receivedOn: '2026-06-10' }, null)
    await endDoubt(invoice, '2026-06-15', null)
    assert.deepEqual([await of('411000'), await of('416000'), await of('491000')], [1_000_00, 0, 0])
    assert.equal(invoice.openCents, 1_000_00)
    assert.isNull(await DoubtfulDebt.standing(invoice.id))
    await recordPayment({ invoice, amountCents: 500_00, receivedOn: '2026-06-20' }, null)
    await creditInvoice(invoice, { on: '2026-06-25', lines: undefined }, null)
    for (const account of ['445742', '445712', '706000']) assert.equal(await of(account), 0, account)
    await invoice.refresh()
    assert.equal(invoice.openCents, 0)
  })

  test('refuses what cannot be doubted, a provision beyond the net, a lettering taken back under its feet', async ({ assert }) => {
    const doubt = { on, reason: 'Sans nouvelles', provisionCents: 0 } as const
    await assert.rejects(async () => doubtInvoice({ ...doubt, invoice: await aDraft() }, null), NothingToDoubt as never)
    const invoice = await anIssuedInvoice()
    await assert.rejects(() => doubtInvoice({ ...doubt, invoice, provisionCents: 1_000_01 }, null), ProvisionTooLarge as never)
    await doubtInvoice({ ...doubt, invoice }, null)
    await assert.rejects(() => doubtInvoice({ ...doubt, invoice }, null), DoubtedBefore as never)
    const { settlement_id: settlementId } = await db.from('debt_moves').orderBy('line_id', 'desc').firstOrFail()
    await assert.rejects(() => unletter(settlementId, on), /changé de compte/)
  })
})
