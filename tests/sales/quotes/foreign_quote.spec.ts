import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { Day } from '#core/day'
import { writeCii } from '#einvoicing/cii_invoice'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import type Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { noteCurrencyRate } from '#sales/currencies/note_currency_rate'
import { openInCurrency, recordPayment } from '#sales/payments/record_payment'
import { salesPipeline } from '#sales/pipeline/sales_pipeline'
import { agreedOf } from '#sales/quotes/agreed_of'
import { invoiceQuote, type Step } from '#sales/quotes/invoice_quote'
import { quoteDocument } from '#sales/quotes/quote_document'
import { QuoteRateMissing } from '#sales/quotes/quote_rate'
import type Quote from '#sales/quotes/quote'
import { bytesOf } from '#documents/archive'
import { aQuoteDraft, anAcceptedQuote, aSentQuote, aWedding } from '#tests/sales/quotes/support'
import { aCustomer, NORDSEE, redrawn } from '#tests/sales/support'
import { judged, kit, NO_KIT } from '#tests/support/kit'
import { balanceOf, linesAbout } from '#tests/support/lines'
import { textOf } from '#tests/support/pdf_reader'
import { anActivity } from '#tests/support/people'

const JUDGE = 'einvoice/validate-facturx.sh'

/** What a euro is worth on the days of the story below. */
const RATES: [Day, number][] = [
  ['2026-03-02', 10_800_000],
  ['2026-03-10', 11_000_000],
  ['2026-03-20', 10_500_000],
  ['2026-03-31', 11_250_000],
]

async function casablanca() {
  for (const [quotedOn, rateMicro] of RATES) await noteCurrencyRate({ currency: 'MAD', quotedOn, rateMicro, source: 'Cours d’essai' }, null)
  const activity = await anActivity()
  const customer = await aCustomer(activity, { ...NORDSEE, name: 'Riad des Ondes', country: 'MA', city: 'Casablanca', vatNumber: null })
  return { activity, customer, currency: 'MAD' }
}

const issued = async (quote: Quote, step: Step, on: Day) => issueInvoice(await invoiceQuote(quote, step, null), on, null)

/** All of it in dirhams, for exactly the euros of the day: neither gain nor loss. */
const paid = (invoice: Invoice, on: Day) =>
  recordPayment({ invoice, amountCents: invoice.openCents, currencyCents: openInCurrency(invoice), receivedOn: on }, null)

const euroAmount = (sum: number, rate: number) => Math.round((sum * 1_000_000) / rate)

test.group('A quote in another currency', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is told, printed and signed in its currency, and weighed in euros', async ({ assert }) => {
    const quote = await anAcceptedQuote({ ...(await casablanca()), lines: [{ label: 'Étude', unitPriceCents: 10_800_00 }], discountBps: 0 })

    assert.equal(quote.frozen!.totals.totalCents, 12_960_00)
    assert.deepEqual([quote.netCents, quote.vatCents, quote.totalCents], [1_000_00, 200_00, 1_200_00])
    await quote.load('acceptance')
    assert.include(quote.acceptance.statement, '12\u202F960,00\u00A0MAD TTC')
    assert.equal(quote.acceptance.totalCents, 1_200_00)

    const page = textOf(await bytesOf(await quoteDocument(quote))).replace(/\s/g, '')
    assert.include(page, '12960,00MAD')
    assert.include(page, 'Àtitreindicatif,1€=10,8MAD(Coursd’essai).Eneuros:1200,00€entout')
    const signed = (await salesPipeline([quote.activityId], '2026-03-06')).find(({ key }) => key === 'signed')!
    assert.equal(signed.cents, 1_200_00)
  })

  test('its invoices make it to the cent in dirhams, each booked at the rate of its own day', async ({ assert }) => {
    const quote = await anAcceptedQuote({ ...(await casablanca()), lines: aWedding, discountBps: 500, depositBps: 3_000, options: [4] })
    const { totalCents } = (await agreedOf(quote)).amounts
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-03-10')
    assert.deepEqual([deposit.currency, deposit.currencyRateMicro, deposit.currencyRateOn], ['MAD', 11_000_000, '2026-03-10'])
    await paid(deposit, '2026-03-12')
    const part = await issued(quote, { stage: 'intermediate', shareBps: 3_333 }, '2026-03-20')
    assert.equal(part.currencyRateMicro, 10_500_000)
    const final = await issued(quote, { stage: 'balance', deliveredOn: '2026-03-28' }, '2026-03-31')

    const [d, p, f] = [deposit, part, final].map(({ frozen }) => frozen!.totals)
    assert.equal(p.totalCents + f.totalCents, totalCents)
    assert.equal(d.totalCents + p.totalCents + f.dueCents, totalCents)

    // The customer's debt is what is asked, at the rate of the day; the deposit keeps its own euros.
    const [[account, owed]] = await linesAbout(`invoice:${final.id}`)
    assert.equal(account, '411000')
    assert.closeTo(owed, euroAmount(f.dueCents, 11_250_000), 4)
    assert.equal(final.deductedCents, deposit.totalCents)
    assert.equal(openInCurrency(final), f.dueCents)
    assert.equal(await balanceOf('419100', quote.activityId), 0)

    for (const [invoice, on] of [[part, '2026-04-02'], [final, '2026-04-20']] as const) await paid(invoice, on) // prettier-ignore
    for (const each of ['411000', '445742', '445743', '445744']) assert.equal(await balanceOf(each, quote.activityId), 0, each)
    for (const each of ['656000', '756000']) assert.equal(await balanceOf(each, quote.activityId), 0, each)

    const { page, xml } = redrawn(final)
    assert.include(xml, '<ram:InvoiceCurrencyCode>MAD</ram:InvoiceCurrencyCode>')
    assert.include(page, 'lesacomptesaucoursdeleurjour')
    assert.include(writeCii(final.frozen!), `currencyID="EUR">${(final.vatCents / 100).toFixed(2)}<`)
  })

  test('deposit, final invoice and credit note pass the judges', async ({ assert, cleanup }) => {
    const quote = await anAcceptedQuote({ ...(await casablanca()), lines: aWedding, discountBps: 500, depositBps: 3_000 })
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-03-10')
    await paid(deposit, '2026-03-12')
    const final = await issued(quote, { stage: 'balance' }, '2026-03-31')
    const note = await creditInvoice(final, { on: '2026-04-02' }, null)
    const folder = await mkdtemp(join(tmpdir(), 'dirhams-'))
    cleanup(() => rm(folder, { recursive: true }))
    for (const one of [deposit, final, note]) {
      const file = join(folder, `${one.number}.pdf`)
      await writeFile(file, await bytesOf(await invoiceDocument(one)))
      const { passed, said } = await judged(JUDGE, file)
      assert.isTrue(passed, said)
    }
  })
    .timeout(120_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)

  test('a credit note on the last one gives back what each was booked at', async ({ assert }) => {
    const quote = await anAcceptedQuote({ ...(await casablanca()), lines: aWedding, discountBps: 500, depositBps: 3_000 })
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-03-10')
    await paid(deposit, '2026-03-12')
    const final = await issued(quote, { stage: 'balance' }, '2026-03-31')
    const note = await creditInvoice(final, { on: '2026-04-02' }, null)

    assert.deepEqual([note.netCents, note.vatCents], [final.netCents, final.vatCents])
    for (const account of ['706000', '707000', '419100']) assert.equal(await balanceOf(account, quote.activityId), 0, account)
    assert.equal(note.openCents, deposit.totalCents)
  })

  test('asks for a rate, and never blocks on an old one', async ({ assert }) => {
    const { activity, customer } = await casablanca()
    await assert.rejects(() => aQuoteDraft({ activity, customer, currency: 'USD' }), QuoteRateMissing as never)
    const late = await aSentQuote({ activity, customer, currency: 'MAD' }, '2026-06-30')
    assert.deepEqual([late.currencyRateOn, late.currencyRateMicro], ['2026-03-31', 11_250_000])
  })
})
