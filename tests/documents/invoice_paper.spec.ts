import { test } from '@japa/runner'
import type { Day } from '#core/day'
import { invoicePdf } from '#documents/invoice_paper'
import { aLine, anInvoice } from '#tests/documents/invoice_samples'
import { situations } from '#tests/einvoicing/situations'
import { readPdf, textOf } from '#tests/support/pdf_reader'

test.group('Invoice on paper', () => {
  test('says all that the law wants of it', ({ assert }) => {
    const said = textOf(invoicePdf(anInvoice({ vatOn: 'issue', vatOption: 'debits' })))
    for (const mention of [
      'F2026-0412',
      '23 novembre 2026',
      '23 décembre 2026',
      'Les Pirogues',
      'SIREN 000 000 026',
      'TVA FR90000000026',
      'SIRET 000 000 018 00012',
      'RCS Port-Essai 000 000 018',
      'TVA FR66000000018',
      'Biens et services',
      'BC-2026-118',
      'Option pour le paiement de la taxe d’après les débits.',
      '1 634,50 €',
      '169,71 €',
      '1 804,21 €',
      'FR76 3000 6000 0112 3456 7890 189',
    ]) {
      assert.include(said, mention)
    }
    assert.include(said.replaceAll('\n', ''), 'Indemnité forfaitaire pour frais de recouvrement : 40 €')
  })

  test('prints what is to be paid larger than anything else', ({ assert }) => {
    const pieces = readPdf(invoicePdf(anInvoice())).flat()
    const largest = pieces.reduce((most, piece) => (piece.size > most.size ? piece : most))
    assert.equal(largest.text.replace(/[\u00A0\u202F]/g, ' '), '1 804,21 €')
  })

  test('says why there is no VAT')
    .with([
      ['reverse charge in building', 'Autoliquidation'],
      ['exempt training', '261-4-4° a'],
      ['goods to the Union', '262 ter I'],
      ['export', '262 I'],
      ['out of scope', 'Hors du champ'],
    ] as const)
    .run(({ assert }, [name, words]) => {
      assert.include(textOf(invoicePdf(situations[name])), words)
    })

  test('a credit note names its invoice, says in whose favour it is and asks for no transfer', ({ assert }) => {
    const said = textOf(invoicePdf(situations['credit note']))
    assert.match(said, /Sur la facture\s+F2026-0398 du 12 octobre 2026/)
    assert.include(said, 'En votre faveur')
    assert.notInclude(said, 'IBAN')
  })

  test('a final invoice takes its deposit off', ({ assert }) => {
    const said = textOf(invoicePdf(situations['final after deposit']))
    assert.include(said, 'Acompte FA2026-0044 du 01/10/2026')
    assert.include(said, '−500,00 €')
    assert.include(said, '1 304,21 €')
  })

  test('an invoice in another currency tells its whole and its VAT in euros', ({ assert }) => {
    const said = textOf(invoicePdf(situations['in Swiss francs'])).replaceAll('\n', '')
    assert.include(said, '1 500,00 CHF')
    assert.include(said, 'En euros : 1 590,33 € en tout, dont TVA 265,06 €')
  })

  test('a draft has no number and says so across the page; it holds no file', ({ assert }) => {
    const pdf = invoicePdf(anInvoice({ number: null }))
    assert.include(textOf(pdf), 'BROUILLON')
    assert.notInclude(pdf.toString('latin1'), 'factur-x.xml')
  })

  test('its file is joined the way Factur-X wants it', ({ assert }) => {
    const raw = invoicePdf(anInvoice(), '<xml/>').toString('latin1')
    assert.match(raw, /\/AFRelationship \/Data\n\/F \(factur-x\.xml\)/)
    assert.match(raw, /\/Subtype \/text#2Fxml/i)
    assert.include(raw, '<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>')
    assert.match(raw, /\/ModDate \(D:20261123120000Z\)/)
  })

  test('sixty lines repeat the head of the table, and the total does not stand alone', ({ assert }) => {
    const pages = readPdf(invoicePdf(situations['sixty lines'])).map((page) => page.map(({ text }) => text.trim()))
    assert.isAbove(pages.length, 2)
    for (const page of pages) assert.include(page, 'Désignation')
    const last = pages.at(-1)!
    assert.include(last, 'Net à payer')
    assert.include(last, 'Séance 60')
    assert.equal(pages.flat().filter((text) => /^Séance \d+$/.test(text)).length, 60)
  })

  test('a line taller than a page goes on over the next, in the same cell', ({ assert }) => {
    const tall = aLine({ description: 'Une phrase qui se répète. '.repeat(400) })
    const pdf = invoicePdf(anInvoice({ lines: [tall] }))
    assert.isAbove(readPdf(pdf).length, 3)
    const cells = pdf.toString('latin1').match(/\/S \/TD/g)!.length
    assert.equal(
      cells,
      invoicePdf(anInvoice({ lines: [aLine()] }))
        .toString('latin1')
        .match(/\/S \/TD/g)!.length
    )
  })

  test('a quote asks for an agreement and says until when it holds', ({ assert }) => {
    const said = textOf(invoicePdf(anInvoice({ kind: 'quote', number: 'D2026-0031', dueOn: '2026-12-31' as Day })))
    assert.include(said, 'Valable jusqu’au')
    assert.include(said, 'Bon pour accord')
    assert.notInclude(said, 'Net à payer')
  })

  test('a quote keeps its total beside its lines, and goes on over the page with what it adds', ({ assert }) => {
    const offer = { options: [], schedule: [{ label: 'Acompte à la signature', amountCents: 500_00 }], terms: [] }
    const pagesOf = (count: number) => {
      const lines = Array.from({ length: count }, (_, rank) => aLine({ label: `Séance ${rank + 1}` }))
      return readPdf(invoicePdf(anInvoice({ kind: 'quote', number: 'D2026-0031', lines, offer }))).map((page) =>
        page.map(({ text }) => text.trim())
      )
    }
    const counts = Array.from({ length: 25 }, (_, rank) => rank + 1)
    const most = counts.findLast((count) => pagesOf(count)[0].includes('Total TTC'))!
    const [first, second] = pagesOf(most)
    assert.include(first, `Séance ${most}`)
    assert.include(second, 'Bon pour accord')
    const [, after] = pagesOf(most + 1)
    assert.includeMembers(after, [`Séance ${most + 1}`, 'Total TTC'])
  })
})
