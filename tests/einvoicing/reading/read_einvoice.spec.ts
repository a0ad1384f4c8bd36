import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { doubtsOf } from '#einvoicing/reading/doubts'
import { FileRefused } from '#einvoicing/reading/file_refused'
import { readEInvoice } from '#einvoicing/reading/read_einvoice'
import { pirogues, townHall, anInvoice } from '#tests/documents/invoice_samples'
import { situations } from '#tests/einvoicing/situations'
import { kit, NO_KIT } from '#tests/support/kit'
import { UBL_INVOICE } from '#tests/einvoicing/reading/ubl_sample'

test.group('Reading an electronic invoice', () => {
  test('{0}: what was written is read back to the cent, from the XML and from the PDF')
    .with(Object.entries(situations))
    .run(({ assert }, [, facts]) => {
      const xml = writeCii(facts)
      const { syntax, invoice } = readEInvoice(Buffer.from(xml))
      assert.equal(syntax, 'CII')
      assert.equal(invoice.number, facts.number)
      assert.equal(invoice.issuedOn, facts.issuedOn)
      assert.equal(invoice.supplier.siren, pirogues.siren)
      const { netCents, vatCents, totalCents, paidCents, dueCents } = facts.totals
      assert.deepEqual(invoice.totals, { netCents, vatCents, totalCents, paidCents, dueCents })
      assert.deepEqual(
        invoice.vat.map(({ category, rateBps, baseCents, vatCents: cents }) => [category, rateBps, baseCents, cents]),
        facts.vatBreakdown.map((group) => [group.category, group.rateBps, group.baseCents, group.vatCents])
      )
      assert.equal(invoice.lines.length, facts.lines.length)

      const inPdf = readEInvoice(Buffer.from(invoicePdf(facts, xml)))
      assert.equal(inPdf.syntax, 'Factur-X')
      assert.deepEqual(inPdf.invoice, invoice)
    })

  test('UBL says the same things in other words', ({ assert }) => {
    const { syntax, invoice } = readEInvoice(Buffer.from(UBL_INVOICE))
    assert.equal(syntax, 'UBL')
    assert.deepInclude(invoice, {
      number: 'TL-2026-118',
      issuedOn: '2026-11-06',
      dueOn: '2026-12-06',
      buyerReference: 'PIR-A03',
      orderNumber: 'BC-12',
      objectReference: 'CHANTIER-7',
    })
    assert.deepInclude(invoice.supplier, { name: 'Télécoms du Littoral', siren: '000000034', vatNumber: 'FR17000000034' })
    assert.deepEqual(invoice.totals, { netCents: 50_00, vatCents: 10_00, totalCents: 60_00, paidCents: 0, dueCents: 60_00 })
  })

  test('the samples of the standard are read, PDF and XML', ({ assert }) => {
    for (const folder of ['good', 'own']) {
      const path = kit(`einvoice/samples/${folder}`)!
      for (const name of readdirSync(path)) {
        const { invoice } = readEInvoice(readFileSync(`${path}/${name}`))
        assert.isAbove(invoice.lines.length, 0, name)
        assert.equal(invoice.totals.totalCents - invoice.totals.paidCents, invoice.totals.dueCents, name)
      }
    }
  }).skip(kit('einvoice/samples/good') === undefined, NO_KIT)

  test('doubts: sums, keys, who it is for', ({ assert }) => {
    const sound = anInvoice({
      seller: { ...pirogues, siren: '000000034', siret: '', vatNumber: 'FR17000000034' },
      customer: townHall,
    })
    const doubts = (change: (xml: string) => string) =>
      doubtsOf(readEInvoice(Buffer.from(change(writeCii(sound)))).invoice, { siren: '000000026' })

    assert.deepEqual(
      doubts((xml) => xml),
      []
    )
    assert.match(doubts((xml) => xml.replaceAll('000000034', '000000035')).join(), /Le SIREN du fournisseur, 000000035, n’existe pas/)
    assert.match(doubts((xml) => xml.replace('FR17000000034', 'FR18000000034')).join(), /clé du numéro de TVA/)
    assert.match(doubts((xml) => xml.replace(/(<ram:GrandTotalAmount>)[\d.]+/, '$199999.00')).join(), /ne font pas le total/)
    assert.match(doubtsOf(readEInvoice(Buffer.from(writeCii(sound))).invoice, { siren: '000000018' }).join(), /pas à la coopérative/)
  })

  test('refused: an invoice without its number, its date, its totals', ({ assert }) => {
    const xml = writeCii(anInvoice())
    for (const [from, to] of [
      [/<ram:ID>F2026[^<]*<\/ram:ID>/, ''],
      [/<ram:IssueDateTime>.*?<\/ram:IssueDateTime>/, ''],
      [/<ram:GrandTotalAmount>[^<]*/, '<ram:GrandTotalAmount>beaucoup'],
    ] as const)
      assert.throws(() => readEInvoice(Buffer.from(xml.replace(from, to))), FileRefused as never)
  })
})
