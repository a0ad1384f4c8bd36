import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { bytesOf } from '#documents/archive'
import { CustomerElsewhere, InvoiceEmpty, VatReasonMissing } from '#sales/invoices/issue_refusals'
import { DiscountOnDiscount, QuantityNotPositive, VatRateUnknown } from '#sales/invoices/line_draft'
import { discardQuote } from '#sales/quotes/discard_quote'
import { ScheduleTooLong } from '#sales/quotes/draft_quote'
import { duplicateQuote } from '#sales/quotes/duplicate_quote'
import { quoteDocument } from '#sales/quotes/quote_document'
import { OptionNotPositive, type QuoteLineDraft } from '#sales/quotes/quote_rows'
import { QuoteAlreadySent, sendQuote } from '#sales/quotes/send_quote'
import { QuoteSealed, updateQuote } from '#sales/quotes/update_quote'
import { aHouse } from '#tests/support/house'
import { textOf } from '#tests/support/pdf_reader'
import { aQuoteDraft, aSentQuote } from '#tests/sales/quotes/support'

test.group('Sending a quote', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('numbers it in its own series and freezes what it offers', async ({ assert }) => {
    await aHouse({ saleTerms: 'Paiement à 30 jours.' })
    const quote = await aSentQuote()
    const next = await aSentQuote()

    assert.deepEqual([quote.number, next.number], ['D2026-0001', 'D2026-0002'])
    assert.equal(quote.validUntil, '2026-04-01')
    assert.deepEqual(
      quote.frozen!.vatBreakdown.map(({ rateBps, baseCents, vatCents }) => [rateBps, baseCents, vatCents]),
      [
        [1000, 1_862_00, 186_20],
        [550, 221_64, 12_19],
        [2000, 406_12, 81_22],
      ]
    )
    assert.equal(quote.totalCents, 2_769_37)
    assert.deepEqual(quote.frozen!.offer!.terms, ['Paiement à 30 jours.'])
  })

  test('its paper shows groups, options, reductions, schedule and terms', async ({ assert }) => {
    await aHouse({ saleTerms: 'Tout report de date se dit dix jours avant.' })
    const instalments = [{ label: 'Essai du menu', shareBps: 2_000, dueOn: '2026-05-01' }]
    const said = textOf(await bytesOf(await quoteDocument(await aSentQuote({ instalments }))))
    for (const words of [
      'D2026-0001',
      'Repas',
      'Remise de 10 %',
      'Remise de 5 %, à 20 %',
      'En option, non compris dans le total',
      'Pièce montée',
      'Acompte à la signature',
      'Essai du menu, le 1er mai 2026',
      'Solde à la livraison',
      'Bon pour accord',
      'Tout report de date se dit dix jours avant.',
    ])
      assert.include(said, words)
    assert.notInclude(said, 'Net à payer')
  })

  test('sent, it is nobody’s to change; a copy is a new draft', async ({ assert }) => {
    const quote = await aSentQuote({ instalments: [{ label: 'Mi-chemin', shareBps: 1_000 }] })
    const draft = { activityId: quote.activityId, customerId: quote.customerId, title: 'Autre', lines: [] }
    await assert.rejects(() => updateQuote(quote, draft), QuoteSealed as never)
    await assert.rejects(() => discardQuote(quote), QuoteSealed as never)
    await assert.rejects(() => sendQuote(quote, '2026-03-03', null), QuoteAlreadySent as never)

    const copy = await duplicateQuote(quote, null)
    assert.isTrue(copy.isDraft)
    assert.equal(copy.totalCents, quote.totalCents)
    assert.lengthOf(await copy.related('lines').query(), 4)
    assert.lengthOf(await copy.related('instalments').query(), 1)
  })

  test('refuses what makes no sense: {0}')
    .with([
      ['a negative quantity', { quantityMilli: -1_000, unitPriceCents: 1_00 }, QuantityNotPositive],
      ['a rate that does not exist', { unitPriceCents: 1_00, vatRateBps: 700 }, VatRateUnknown],
      ['a reduction of a reduction', { unitPriceCents: -1_00, discountBps: 500 }, DiscountOnDiscount],
      ['an option below zero', { unitPriceCents: -1_00, isOptional: true }, OptionNotPositive],
    ] as [string, Partial<QuoteLineDraft>, unknown][])
    .run(async ({ assert }, [, line, refusal]) => {
      const lines = [{ label: 'Ligne', unitPriceCents: 1_00, ...line }]
      await assert.rejects(() => aQuoteDraft({ lines }), refusal as never)
    })

  test('is not sent empty, without a reason for no VAT, or with one that does not fit the customer', async ({ assert }) => {
    const sent = (line: QuoteLineDraft) => aSentQuote({ lines: [line], discountBps: 0 })
    await assert.rejects(() => aSentQuote({ lines: [] }), InvoiceEmpty as never)
    await assert.rejects(() => sent({ label: 'Sans motif', unitPriceCents: 10_00, vatRateBps: 0 }), VatReasonMissing as never)
    await assert.rejects(() => sent({ label: 'Ailleurs', unitPriceCents: 10_00, exemption: 'export' }), CustomerElsewhere as never)
    await assert.rejects(
      () => aQuoteDraft({ depositBps: 6_000, instalments: [{ label: 'Tout', shareBps: 4_000 }] }),
      ScheduleTooLong as never
    )
  })
})
