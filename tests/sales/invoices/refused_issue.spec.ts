import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { closePeriod } from '#ledger/close_period'
import { PeriodClosed } from '#ledger/entry_refusals'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import * as refusals from '#sales/invoices/issue_refusals'
import { aCustomer, aDraft, anIssuedInvoice, YVONNE } from '#tests/sales/support'
import { linesAbout } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'

const march31 = '2026-03-31'

test.group('An invoice that is not issued', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const refused = async (assert: any, facts: Parameters<typeof aDraft>[0], refusal: unknown, on = march31) => {
    const draft = await aDraft(facts)
    await assert.rejects(() => issueInvoice(draft, on, null), refusal as never)
    const row = await db.from('invoices').where('id', draft.id).firstOrFail()
    assert.isNull(row.number)
    assert.isEmpty(await linesAbout(`invoice:${draft.id}`))
  }

  test('because it is already', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await assert.rejects(() => issueInvoice(invoice, march31, null), refusals.InvoiceAlreadyIssued as never)
    assert.lengthOf(await linesAbout(`invoice:${invoice.id}`), 3)
  })

  test('because numbers follow dates', async ({ assert }) => {
    const activity = await anActivity()
    await anIssuedInvoice({ activity }, '2026-03-31')
    await refused(assert, { activity }, refusals.IssuedOutOfOrder, '2026-03-30')
  })

  test('because its month is closed', async ({ assert }) => {
    const activity = await anActivity()
    await closePeriod('2026-03', '2026-04-15', null)
    await refused(assert, { activity }, PeriodClosed)
  })

  test('because a French company’s SIREN or address is missing', async ({ assert }) => {
    const activity = await anActivity()
    await refused(assert, { activity, customer: await aCustomer(activity, { siren: null }) }, refusals.SirenMissing)
    await refused(assert, { activity, customer: await aCustomer(activity, { siren: '000000034', street: null }) }, refusals.AddressMissing)
  })

  test('because a line without VAT gives no reason, or two', async ({ assert }) => {
    const line = { label: 'Cours', unitPriceCents: 100_00 }
    await refused(assert, { lines: [{ ...line, vatRateBps: 0 }] }, refusals.VatReasonMissing)
    await refused(
      assert,
      {
        lines: [
          { ...line, exemption: 'training' },
          { ...line, exemption: 'lessons' },
        ],
      },
      refusals.TwoReasonsForOneCategory
    )
    await refused(assert, { lines: [{ ...line, exemption: 'outlay' }, line] }, refusals.OutOfScopeApart)
  })

  test('because the reason does not fit the customer', async ({ assert }) => {
    const activity = await anActivity()
    const yvonne = await aCustomer(activity, { ...YVONNE, siren: null })
    const line = { label: 'Peinture', unitPriceCents: 100_00 }
    await refused(
      assert,
      { activity, customer: yvonne, lines: [{ ...line, exemption: 'building_subcontract' }] },
      refusals.CustomerElsewhere
    )
    await refused(assert, { activity, customer: yvonne, lines: [{ ...line, exemption: 'eu_services' }] }, refusals.CustomerElsewhere)
    await refused(assert, { activity, customer: yvonne, lines: [{ ...line, exemption: 'export' }] }, refusals.CustomerElsewhere)
  })

  test('because it is beyond a billion euros, or its discount beyond what is sold', async ({ assert }) => {
    await refused(assert, { lines: [{ label: 'Trop', unitPriceCents: 999_999_999_00, quantityMilli: 2_000 }] }, refusals.AmountTooLarge)
    const discount = { label: 'Remise', unitPriceCents: -10_00, vatRateBps: 550 }
    await refused(assert, { lines: [{ label: 'Buffet', unitPriceCents: 100_00 }, discount] }, refusals.DiscountTooLarge)
  })

  test('because the activity is not open that day, or the goods not delivered', async ({ assert }) => {
    const activity = await anActivity({ openedOn: '2026-04-01' })
    await refused(assert, { activity }, refusals.ActivityNotOpen)
    const jam = [{ label: 'Confitures', unitPriceCents: 5_00, nature: 'products' as const }]
    await refused(assert, { lines: jam, deliveredOn: '2026-04-02' }, refusals.GoodsNotDelivered)
  })

  test('nor changed in the database once it is', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await assert.rejects(() => db.from('invoices').where('id', invoice.id).update({ total_cents: 1 }), /émise ne se modifie pas/)
    await assert.rejects(() => db.from('invoice_lines').where('invoice_id', invoice.id).delete(), /ne se modifient pas/)
    await assert.rejects(() => db.from('invoices').where('id', invoice.id).delete(), /ne se supprime pas/)
  })
})
