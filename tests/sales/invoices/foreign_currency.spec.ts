import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { bytesOf } from '#documents/archive'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { CurrencyRateMissing } from '#sales/invoices/in_euros'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { NoExchangeInEuros, recordPayment } from '#sales/payments/record_payment'
import { aCustomer, aDraft, anIssuedInvoice, NORDSEE } from '#tests/sales/support'
import { judged, kit, NO_KIT } from '#tests/support/kit'
import { balanceOf, linesAbout, linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'

const JUDGE = 'einvoice/validate-facturx.sh'
const francs = { currency: 'CHF', currencyRateMicro: 943_200 }

/** 1 000 CHF of advice and 200 CHF of taxed workshops, when a euro is worth 0,9432 franc. */
async function inFrancs() {
  const activity = await anActivity()
  const geneva = { ...NORDSEE, name: 'Atelier du Léman SA', country: 'CH', city: 'Genève', vatNumber: null }
  const customer = await aCustomer(activity, geneva)
  return anIssuedInvoice({
    activity,
    customer,
    ...francs,
    lines: [
      { label: 'Conseil', unitPriceCents: 1_000_00 },
      { label: 'Atelier', unitPriceCents: 100_00, quantityMilli: 2_000, vatRateBps: 1000 },
    ],
  })
}

test.group('An invoice in another currency', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is told in that currency, and written in euros at the day’s rate', async ({ assert }) => {
    const invoice = await inFrancs()

    assert.equal(invoice.frozen!.totals.totalCents, 1_420_00)
    assert.deepEqual(invoice.frozen!.currency, {
      code: 'CHF',
      vatInEuroCents: 233_24,
      totalInEuroCents: 1_505_50,
      rateWords: '1\u00A0€ = 0,9432\u00A0CHF (cours saisi à la main)',
    })
    assert.deepEqual(await linesAbout(`invoice:${invoice.id}`), [
      ['411000', 1_505_50, 0],
      ['706000', 0, 1_272_26],
      ['445742', 0, 212_04],
      ['445743', 0, 21_20],
    ])
    const [owed] = await db.from('entry_lines').where({ entry_id: invoice.entryId, account: '411000' })
    assert.deepEqual([owed.currency, Number(owed.currency_cents)], ['CHF', 1_420_00])
  })

  test('paid at another rate, leaves a loss or a gain of exchange', async ({ assert }) => {
    const lost = await inFrancs()
    const payment = await recordPayment({ invoice: lost, amountCents: 1_500_00, settlesCents: 1_505_50, receivedOn: '2026-04-20' }, null)
    assert.deepInclude(await linesOf(payment.entryId!), ['656000', 5_50, 0])
    assert.equal(await balanceOf('512000', lost.activityId), 1_500_00)
    assert.isTrue(lost.isPaid)

    const won = await inFrancs()
    await recordPayment({ invoice: won, amountCents: 1_510_00, settlesCents: 1_505_50, receivedOn: '2026-04-20' }, null)
    assert.equal(await balanceOf('756000', won.activityId), -4_50)
    assert.equal(await balanceOf('512000', won.activityId), 1_510_00)
  })

  test('is credited whole, at the rate it had', async ({ assert }) => {
    const invoice = await inFrancs()
    const note = await creditInvoice(invoice, { on: '2026-04-20' }, null)
    assert.deepEqual([note.totalCents, note.frozen!.totals.totalCents], [1_505_50, 1_420_00])
    for (const account of ['411000', '706000', '445742', '445743']) assert.equal(await balanceOf(account, invoice.activityId), 0, account)
  })

  test('is credited in three parts, whose euros make its own to the cent', async ({ assert }) => {
    const invoice = await inFrancs()
    await invoice.load('lines')
    const [advice, workshop] = invoice.lines
    const first = await creditInvoice(invoice, { on: '2026-04-20', lines: [{ lineId: advice.id, netCents: 333_33 }] }, null)
    assert.deepEqual([first.totalCents, first.frozen!.totals.totalCents], [424_08, 400_00])
    assert.equal(first.frozen!.currency!.totalInEuroCents, 424_08)
    const second = [
      { lineId: advice.id, netCents: 333_34 },
      { lineId: workshop.id, netCents: 66_67 },
    ]
    await creditInvoice(invoice, { on: '2026-04-20', lines: second }, null)
    const last = [
      { lineId: advice.id, netCents: 333_33 },
      { lineId: workshop.id, netCents: 133_33 },
    ]
    await creditInvoice(invoice, { on: '2026-04-20', lines: last }, null)

    for (const account of ['411000', '706000', '445742', '445743']) assert.equal(await balanceOf(account, invoice.activityId), 0, account)
    assert.isTrue((await invoice.refresh()).isPaid)
  })

  test('is refused without a rate; euros have no exchange', async ({ assert }) => {
    await assert.rejects(() => aDraft({ currency: 'CHF' }), CurrencyRateMissing as never)
    const invoice = await anIssuedInvoice()
    const facts = { invoice, amountCents: 1_00, settlesCents: 2_00, receivedOn: '2026-04-20' }
    await assert.rejects(() => recordPayment(facts, null), NoExchangeInEuros as never)
  })

  test('passes the judges', async ({ assert, cleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'francs-'))
    cleanup(() => rm(folder, { recursive: true }))
    const file = join(folder, 'francs.pdf')
    await writeFile(file, await bytesOf(await invoiceDocument(await inFrancs())))
    const { passed, said } = await judged(JUDGE, file)
    assert.isTrue(passed, said)
  })
    .timeout(120_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)
})
