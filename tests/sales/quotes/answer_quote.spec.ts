import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { bytesOf } from '#documents/archive'
import { acceptQuote, QuoteExpired, QuoteRefusedBefore, SignatureEmpty } from '#sales/quotes/accept_quote'
import { makeQuoteLink, QuoteNotSent, revokeQuoteLinks } from '#sales/quotes/make_quote_link'
import { quoteDocument, signedQuoteDocument } from '#sales/quotes/quote_document'
import QuoteLink from '#sales/quotes/quote_link'
import { QuoteAcceptedBefore, refuseQuote } from '#sales/quotes/refuse_quote'
import { textOf } from '#tests/support/pdf_reader'
import { aQuoteDraft, aSentQuote, anAcceptedQuote } from '#tests/sales/quotes/support'

const solene = { on: '2026-03-05', signatory: 'Solène Fictive', signature: 'typed' as const }

test.group('A customer’s answer to a quote', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('accepted with an option, says so in words, under a seal, for the whole', async ({ assert }) => {
    const quote = await aSentQuote()
    const acceptance = await acceptQuote(quote, { ...solene, options: [4] }, null)

    assert.equal(quote.acceptedOn, '2026-03-05')
    assert.equal(acceptance.netCents, quote.netCents + 320_00 - 16_00)
    assert.include(acceptance.statement, 'Solène Fictive accepte le 5\u00A0mars\u00A02026 le devis D2026-0001')
    assert.include(acceptance.statement, '« Pièce montée »')
    assert.match(acceptance.hash, /^[0-9a-f]{64}$/)
  })

  test('accepted twice, it is accepted once, by the first', async ({ assert }) => {
    const quote = await aSentQuote()
    const first = await acceptQuote(quote, solene, null)
    const second = await acceptQuote(quote, { ...solene, on: '2026-03-09', signatory: 'Quelqu’un d’autre', options: [4] }, null)

    assert.equal(second.id, first.id)
    assert.equal(second.signatory, 'Solène Fictive')
    assert.equal(quote.acceptedOn, '2026-03-05')
  })

  test('the database itself keeps an agreement as it was given', async ({ assert }) => {
    const quote = await anAcceptedQuote()
    await assert.rejects(() => db.from('quote_acceptances').where('quote_id', quote.id).update({ signatory: 'Autre' }))
    await assert.rejects(() => db.from('quotes').where('id', quote.id).update({ refused_on: '2026-03-06' }))
    await assert.rejects(() => db.from('quotes').where('id', quote.id).update({ total_cents: 1 }))
  })

  test('the day after its last, it says that it expired', async ({ assert }) => {
    const quote = await aSentQuote({ validDays: 10 })
    await assert.rejects(() => acceptQuote(quote, { ...solene, on: '2026-03-13' }, null), QuoteExpired as never)
    await acceptQuote(quote, { ...solene, on: '2026-03-12' }, null)
    assert.equal(quote.acceptedOn, '2026-03-12')
  })

  test('refused with a word, once, and not after an agreement', async ({ assert }) => {
    const quote = await aSentQuote()
    await refuseQuote(quote, { on: '2026-03-04', reason: 'Trop cher pour nous ' }, null)
    await refuseQuote(quote, { on: '2026-03-06', reason: 'Autre chose' }, null)
    assert.deepEqual([quote.refusedOn, quote.refusalReason], ['2026-03-04', 'Trop cher pour nous'])
    await assert.rejects(() => acceptQuote(quote, solene, null), QuoteRefusedBefore as never)

    const agreed = await anAcceptedQuote()
    await assert.rejects(() => refuseQuote(agreed, { on: '2026-03-06' }, null), QuoteAcceptedBefore as never)
  })

  test('a drawn signature has strokes, and stands on the signed paper', async ({ assert }) => {
    const quote = await aSentQuote()
    const drawn = { ...solene, signature: 'drawn' as const }
    await assert.rejects(() => acceptQuote(quote, { ...drawn, strokes: [[[1, 1]]] }, null), SignatureEmpty as never)
    await acceptQuote(quote, { ...drawn, options: [4], strokes: [[[10, 10], [300, 120], [590, 20]]] }, null) // prettier-ignore

    const said = textOf(await bytesOf(await signedQuoteDocument(quote)))
    assert.include(said, 'Bon pour accord')
    assert.include(said, 'Solène Fictive')
    assert.notInclude(said, 'non compris dans le total')
    assert.include(textOf(await bytesOf(await quoteDocument(quote))), 'non compris dans le total')
  })

  test('a link opens its quote until it is replaced, revoked or too old; only its digest is kept', async ({ assert }) => {
    await assert.rejects(async () => makeQuoteLink(await aQuoteDraft(), '2026-03-02', null), QuoteNotSent as never)
    const quote = await aSentQuote()
    const first = await makeQuoteLink(quote, '2026-03-02', null)
    const second = await makeQuoteLink(quote, '2026-03-03', null)

    assert.isNull(await QuoteLink.usable(first, '2026-03-03'))
    assert.equal((await QuoteLink.usable(second, '2026-03-03'))!.quote.id, quote.id)
    assert.isNull(await QuoteLink.usable(second, '2027-03-03'))
    assert.isEmpty(await db.from('quote_links').where('token_hash', 'like', `%${second.slice(0, 12)}%`))
    await revokeQuoteLinks(quote, '2026-03-04')
    assert.isNull(await QuoteLink.usable(second, '2026-03-04'))
  })
})
