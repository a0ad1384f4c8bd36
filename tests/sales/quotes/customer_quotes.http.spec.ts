import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { makeQuoteLink, revokeQuoteLinks } from '#sales/quotes/make_quote_link'
import type Quote from '#sales/quotes/quote'
import { aSentQuote } from '#tests/sales/quotes/support'
import { aHouse } from '#tests/support/house'

const agreement = { signatory: 'Solène Fictive', signature: 'typed', agrees: '1' }

test.group('A quote before its customer, who has no account', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23', saleTerms: 'Nos conditions.' })))

  const opened = async (quote: Quote) => `/devis-client/${await makeQuoteLink(quote, '2026-11-20', null)}`
  const post = (client: any, path: string, fields: object) => client.post(path).redirects(0).withCsrfToken().form(fields)

  test('reads it, signs it, and reads that it is signed; a second signature changes nothing', async ({ client, assert }) => {
    const quote = await aSentQuote({}, '2026-11-16')
    const path = await opened(quote)
    const page = await client.get(path)
    page.assertStatus(200)
    page.assertTextIncludes('Accepter le devis')
    page.assertTextIncludes('Nos conditions.')
    ;(await client.get(`${path}/document`)).assertHeader('content-type', 'application/pdf')

    await post(client, `${path}/accord`, { ...agreement, 'options[0]': '4' })
    await post(client, `${path}/accord`, { ...agreement, signatory: 'Un autre' })
    const [acceptance, ...others] = await db.from('quote_acceptances').where('quote_id', quote.id)
    assert.isEmpty(others)
    assert.equal(acceptance.signatory, 'Solène Fictive')
    assert.deepEqual(JSON.parse(acceptance.details).options, [4])
    const after = await client.get(path)
    after.assertTextIncludes('Devis accepté.')
    assert.notInclude(after.text(), 'Accepter le devis')
    assert.isNotNull((await db.from('quote_links').where('quote_id', quote.id).first()).read_on)
  })

  test('draws a signature, as a browser sends it; anything else is no stroke', async ({ client, assert }) => {
    const quote = await aSentQuote({}, '2026-11-16')
    const path = await opened(quote)
    const drawn = { ...agreement, signature: 'drawn' }
    for (const strokes of ['', '{"x":1}', '[[[9999,1],[2,2]]]', '[[1,2],[3,4]]'])
      assert.property((await post(client, `${path}/accord`, { ...drawn, strokes })).flashMessage('inputErrorsBag'), 'strokes')
    await post(client, `${path}/accord`, { ...drawn, strokes: '[[[10,10],[200,100]]]' })
    const acceptance = await db.from('quote_acceptances').where('quote_id', quote.id).firstOrFail()
    assert.deepEqual(JSON.parse(acceptance.details).strokes, [
      [
        [10, 10],
        [200, 100],
      ],
    ])
  })

  test('must say who signs, and that they agree', async ({ client, assert }) => {
    const quote = await aSentQuote({}, '2026-11-16')
    const path = await opened(quote)
    const errors = (await post(client, `${path}/accord`, { signature: 'typed', signatory: ' ' })).flashMessage('inputErrorsBag')
    assert.properties(errors, ['signatory', 'agrees'])
    assert.isEmpty(await db.from('quote_acceptances').where('quote_id', quote.id))
  })

  test('refuses it with a word', async ({ client, assert }) => {
    const quote = await aSentQuote({}, '2026-11-16')
    const path = await opened(quote)
    await post(client, `${path}/refus`, { reason: 'Nous avons trouvé moins loin' })
    await quote.refresh()
    assert.deepEqual([quote.refusedOn, quote.refusalReason], ['2026-11-23', 'Nous avons trouvé moins loin'])
    ;(await client.get(path)).assertTextIncludes('Devis refusé')
  })

  test('too late, the page says so and a signature is refused', async ({ client, assert }) => {
    const quote = await aSentQuote({ validDays: 5 }, '2026-11-16')
    const path = await opened(quote)
    const page = await client.get(path)
    page.assertTextIncludes('Ce devis a expiré')
    assert.notInclude(page.text(), 'Accepter le devis')
    await post(client, `${path}/accord`, agreement)
    await quote.refresh()
    assert.isNull(quote.acceptedOn)
  })

  test('a link that was closed, or never was, opens nothing', async ({ client }) => {
    const quote = await aSentQuote({}, '2026-11-16')
    const path = await opened(quote)
    await revokeQuoteLinks(quote, '2026-11-22')
    for (const closed of [path, `${path}/document`, '/devis-client/jamais-donne']) (await client.get(closed)).assertStatus(410)
    ;(await post(client, `${path}/accord`, agreement)).assertStatus(410)
  })
})
