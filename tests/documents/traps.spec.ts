import { test } from '@japa/runner'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { readXml } from '#einvoicing/reading/xml_tree'
import { aLine, anInvoice, pirogues, townHall } from '#tests/documents/invoice_samples'
import { drawnBy, readPdf } from '#tests/support/pdf_reader'

/** Each way in which an invoice on paper would no longer be archivable or readable aloud, tried on one that asks for it. */
const facts = anInvoice({
  title: 'Prêt & <usage> 🎪',
  seller: { ...pirogues, name: 'Fil & Fibre <SCOP>', tradeName: 'Ours & Cie' },
  customer: { ...townHall, name: 'Fanta 👩‍👩‍👧 & 漢字 <SARL>' },
  remarks: 'Une phrase assez longue pour aller à la ligne plusieurs fois, dont chaque mot doit rester à sa place et séparé du suivant. '
    .repeat(4)
    .trim(),
  lines: [aLine({ label: 'Conte <b>gras</b> & merveilles 🎭' })],
})
const pdf = invoicePdf(facts, writeCii(facts))
const raw = pdf.toString('latin1')

test.group('Traps of an archivable invoice', () => {
  test('its metadata are there and well formed, whatever the title and the names hold', ({ assert }) => {
    assert.match(raw, /^%PDF-1\.7/)
    const [, metadata] = /(<x:xmpmeta[\s\S]*<\/x:xmpmeta>)/.exec(raw)!
    assert.doesNotThrow(() => readXml(Buffer.from(metadata, 'latin1')))
    assert.include(metadata, '&amp;')
    assert.notInclude(metadata, '<usage>')
    assert.notInclude(metadata, '<SCOP>')
  })

  test('its file keeps the names as typed, and is well formed', ({ assert }) => {
    const xml = writeCii(facts)
    assert.doesNotThrow(() => readXml(Buffer.from(xml)))
    assert.include(xml, 'Fanta 👩‍👩‍👧 &amp; 漢字 &lt;SARL&gt;')
  })

  test('a sign that no font has is drawn as a box, never as a missing glyph', ({ assert }) => {
    const said = readPdf(pdf)
      .flat()
      .map(({ text }) => text)
    assert.isTrue(said.some((text) => text.includes('Fanta □ & □□ <SARL>')))
    for (const glyphs of drawnBy(pdf).flatMap((content) => content.match(/<[0-9a-f]+>(?=[^\n]*TJ)/g) ?? []))
      assert.notInclude(glyphs.slice(1, -1).match(/.{4}/g)!, '0000')
  })

  test('its colours are of a screen, and no font is left outside', ({ assert }) => {
    for (const content of drawnBy(pdf)) assert.notMatch(content, /(^|\s)[kK]\s*$/m)
    assert.notInclude(raw, 'DeviceCMYK')
    assert.notInclude(raw, 'Helvetica')
  })

  test('its file is joined with a type, a relation and a date', ({ assert }) => {
    assert.match(raw, /\/Subtype \/text#2Fxml/i)
    assert.match(raw, /\/AFRelationship \/Data/)
    assert.match(raw, /\/ModDate \(D:\d{14}/)
  })

  test('read aloud, the words of a paragraph stay apart from one line to the next', ({ assert }) => {
    const said = readPdf(pdf).flat().map(({ text }) => text).join('').replaceAll(/[\u00a0\u202f]/g, ' ') // prettier-ignore
    assert.include(said, facts.remarks!)
  })
})
