import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { FileRefused } from '#einvoicing/reading/file_refused'
import { currencyRateOn } from '#sales/currencies/currency_rate_on'
import { importCurrencyRates } from '#sales/currencies/import_currency_rates'
import { EuroHasNoRate, noteCurrencyRate, ParityIsFixed } from '#sales/currencies/note_currency_rate'
import { CurrencyRateMissing } from '#sales/invoices/in_euros'
import Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { aCustomer, aDraft, NORDSEE, redrawn } from '#tests/sales/support'
import { anActivity } from '#tests/support/people'
import { ecbFile } from '#tests/sales/currencies/ecb_file'
import { linesAbout } from '#tests/support/lines'

test.group('What a euro is worth', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is read in the bank’s own file, once', async ({ assert }) => {
    const file = ecbFile({ '2026-11-19': { USD: '1.1521', CHF: '0.9298' }, '2026-11-20': { USD: '1.1573', CHF: '0.9303' } })
    assert.deepEqual(await importCurrencyRates(file, null), { added: 4, known: 0, days: 2 })
    assert.deepEqual(await importCurrencyRates(file, null), { added: 0, known: 4, days: 2 })

    const monday = await currencyRateOn('USD', '2026-11-23')
    assert.deepEqual(
      [monday!.quotedOn, monday!.rateMicro, monday!.source],
      ['2026-11-20', 1_157_300, 'Banque centrale européenne, 20/11/2026']
    )
    assert.equal((await currencyRateOn('USD', '2026-11-19'))!.rateMicro, 1_152_100)
    assert.isNull(await currencyRateOn('USD', '2026-11-18'))
    assert.isNull(await currencyRateOn('USD', '2026-12-15'), 'a rate grows old')
  })

  test('any other file stays out', async ({ assert }) => {
    for (const words of ['<a/>', '<Cube><Cube time="hier"><Cube currency="USD" rate="1"/></Cube></Cube>', 'date;USD', '<!DOCTYPE a><a/>'])
      await assert.rejects(async () => importCurrencyRates(Buffer.from(words), null), FileRefused as never)
    assert.isEmpty(await db.from('currency_rates').where('is_fixed', false))
  })

  test('is fixed for the francs of Africa, and typed for the dirham', async ({ assert }) => {
    for (const currency of ['XOF', 'XAF']) {
      const { rateMicro, source } = (await currencyRateOn(currency, '2026-11-23'))!
      assert.equal(rateMicro, 655_957_000)
      assert.include(source, 'Parité fixe')
    }
    const typed = { currency: 'MAD', quotedOn: '2026-11-20', rateMicro: 10_712_300, source: 'Bank Al-Maghrib' }
    await noteCurrencyRate(typed, null)
    await noteCurrencyRate({ ...typed, rateMicro: 10_712_400 }, null)
    assert.equal((await currencyRateOn('MAD', '2026-11-23'))!.rateMicro, 10_712_400)

    await assert.rejects(() => noteCurrencyRate({ ...typed, currency: 'XOF' }, null), ParityIsFixed as never)
    await assert.rejects(() => noteCurrencyRate({ ...typed, currency: 'EUR' }, null), EuroHasNoRate as never)
  })

  test('is that of the day of issue, kept by the invoice with its source, in the books, on the page and in the file', async ({
    assert,
  }) => {
    await importCurrencyRates(ecbFile({ '2026-03-02': { USD: '1.1000' }, '2026-03-31': { USD: '1.2500' } }), null)
    const draft = await aDraft({
      ...(await boston()),
      currency: 'USD',
      lines: [{ label: 'Advice', unitPriceCents: 1_000_00, exemption: 'foreign_services' }],
    })
    assert.equal(draft.totalCents, 800_00)
    await importCurrencyRates(ecbFile({ '2026-04-01': { USD: '1.0000' } }), null)
    const invoice = await issueInvoice(draft, '2026-04-02', null)

    assert.deepEqual([invoice.totalCents, invoice.currencyRateMicro, invoice.currencyRateOn], [1_000_00, 1_000_000, '2026-04-01'])
    assert.deepEqual(await linesAbout(`invoice:${invoice.id}`), [
      ['411000', 1_000_00, 0],
      ['706000', 0, 1_000_00],
    ])
    const { page, xml } = await redrawn(await Invoice.findOrFail(invoice.id))
    for (const said of [page, xml]) {
      assert.include(said, '1€=1USD(Banquecentraleeuropéenne,01/04/2026).Eneuros:1000,00€entout,dontTVA0,00€.')
    }
    assert.include(xml, '<ram:InvoiceCurrencyCode>USD</ram:InvoiceCurrencyCode>'.replace(/\s/g, ''))
  })

  test('in CFA francs an invoice is written at the parity; with a typed rate it keeps that one and its source', async ({ assert }) => {
    const parties = await boston()
    const lines = [{ label: 'Conseil', unitPriceCents: 655_957_00, exemption: 'foreign_services' as const }]
    const dakar = await issueInvoice(await aDraft({ ...parties, currency: 'XOF', lines }), '2026-04-02', null)
    assert.equal(dakar.totalCents, 1_000_00)

    const typed = { currency: 'MAD', currencyRateMicro: 10_000_000, currencyRateSource: 'Avis de la banque' }
    const rabat = await issueInvoice(await aDraft({ ...parties, ...typed, lines }), '2026-04-02', null)
    assert.deepEqual([rabat.totalCents, rabat.currencyRateSource], [65_595_70, 'Avis de la banque'])
  })

  test('without a rate nothing is issued, and the refusal says which is missing', async ({ assert }) => {
    await noteCurrencyRate({ currency: 'MAD', quotedOn: '2026-01-05', rateMicro: 10_700_000, source: 'Bank Al-Maghrib' }, null)
    const parties = await boston()
    const draft = await aDraft({
      ...parties,
      currency: 'MAD',
      lines: [{ label: 'Conseil', unitPriceCents: 1_00, exemption: 'foreign_services' }],
    })
    await assert.rejects(() => issueInvoice(draft, '2026-04-02', null), CurrencyRateMissing as never)
    assert.isNull((await Invoice.findOrFail(draft.id)).number)
  })
})

async function boston() {
  const activity = await anActivity()
  const customer = await aCustomer(activity, { ...NORDSEE, name: 'Boston Prints Inc.', country: 'US', vatNumber: null, city: 'Boston' })
  return { activity, customer }
}
