import { test } from '@japa/runner'
import type { Day } from '#core/day'
import type { InvoiceFacts } from '#documents/invoice_facts'
import { NotAnEInvoice } from '#einvoicing/check_facts'
import { writeCii } from '#einvoicing/cii_invoice'
import { esc } from '#core/xml'
import { aLine, anInvoice, townHall } from '#tests/documents/invoice_samples'
import { situations } from '#tests/einvoicing/situations'

const valueOf = (xml: string, name: string) => new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1]
const frameOf = (facts: InvoiceFacts) => /ProcessSpecifiedDocumentContextParameter><ram:ID>([^<]*)/.exec(writeCii(facts))![1]

test.group('Electronic invoice', () => {
  test('the cooperative is the seller, the brand its trading name, the person its contact', ({ assert }) => {
    const xml = writeCii(anInvoice())
    assert.include(xml, '<ram:Name>Les Pirogues</ram:Name>')
    assert.include(xml, '<ram:ID schemeID="0002">000000018</ram:ID><ram:TradingBusinessName>Saveurs du Fleuve</ram:TradingBusinessName>') // prettier-ignore
    assert.include(xml, '<ram:PersonName>Aïssata Diarra-Fontenel</ram:PersonName>')
    assert.include(xml, '<ram:URIID schemeID="0225">000000018</ram:URIID>')
    assert.include(xml, '<ram:URIID schemeID="0225">000000026</ram:URIID>')
  })

  test('amounts are the cents of the invoice, and VAT one group per rate', ({ assert }) => {
    const xml = writeCii(anInvoice())
    assert.equal(valueOf(xml, 'ram:TaxBasisTotalAmount'), '1634.50')
    assert.equal(valueOf(xml, 'ram:TaxTotalAmount'), '169.71')
    assert.equal(valueOf(xml, 'ram:DuePayableAmount'), '1804.21')
    assert.lengthOf(xml.match(/<ram:BasisAmount>/g)!, 3)
    assert.include(xml, '<ram:BilledQuantity unitCode="DAY">2.500</ram:BilledQuantity>')
  })

  test('the frame says goods, services or both, and how it stands with payment')
    .with([
      ['four rates', 'S1'],
      ['export', 'B1'],
      ['option for debits', 'M1'],
      ['already paid', 'M2'],
      ['final after deposit', 'M4'],
    ] as const)
    .run(({ assert }, [name, frame]) => assert.equal(frameOf(situations[name]), frame))

  test('type and tax point are those of the situation')
    .with([
      ['four rates', '380', '72'],
      ['deposit', '386', '72'],
      ['credit note', '381', '72'],
      ['corrective', '384', '72'],
      ['option for debits', '380', '5'],
      ['export', '380', '29'],
    ] as const)
    .run(({ assert }, [name, type, taxPoint]) => {
      const xml = writeCii(situations[name])
      assert.include(xml, `</ram:ID><ram:TypeCode>${type}</ram:TypeCode><ram:IssueDateTime>`)
      assert.equal(valueOf(xml, 'ram:DueDateTypeCode'), taxPoint)
    })

  test('a credit note names its invoice and its date', ({ assert }) => {
    const xml = writeCii(situations['credit note'])
    assert.match(xml, /<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>F2026-0398<.*20261012/)
  })

  test('in another currency, VAT is told in euros too', ({ assert }) => {
    const xml = writeCii(situations['in Swiss francs'])
    assert.include(xml, '<ram:TaxCurrencyCode>EUR</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>CHF</ram:InvoiceCurrencyCode>') // prettier-ignore
    assert.include(xml, '<ram:TaxTotalAmount currencyID="EUR">265.06</ram:TaxTotalAmount>')
  })

  test('a price is never negative: the quantity is', ({ assert }) => {
    const xml = writeCii(situations['negative line'])
    assert.notMatch(xml, /<ram:ChargeAmount>-/)
    assert.include(xml, '<ram:ChargeAmount>12.00</ram:ChargeAmount>')
    assert.include(xml, '<ram:BilledQuantity unitCode="C62">-1.000</ram:BilledQuantity>')
  })

  test('a private person without an address gets one that nobody reads', ({ assert }) => {
    const xml = writeCii(situations['private person without an address'])
    assert.include(xml, '<ram:URIID schemeID="EM">noreply@pirogues.example.org</ram:URIID>')
  })

  test('signs that XML forbids are dropped, the others escaped', ({ assert }) => {
    assert.equal(esc('a\u0000\u0007 & <b> "c" \uD800 é 🎪'), 'a &amp; &lt;b&gt; &quot;c&quot;  é 🎪')
  })

  test('what cannot be sent is refused, with the reason')
    .with([
      [{ kind: 'quote' }, 'devis'],
      [{ number: null }, 'numéro'],
      [{ number: 'F 2026/é' }, '35 lettres'],
      [{ lines: [] }, 'aucune ligne'],
      [{ kind: 'credit_note' }, 'au moins une facture'],
      [{ kind: 'corrective_invoice' }, 'une facture et une seule'],
      [{ customer: { ...townHall, siren: undefined } }, 'SIREN du client'],
      [{ customer: { ...townHall, electronicAddress: { scheme: 'EM', value: 'a@example.org' } } }, 'adresse électronique'],
      [
        {
          lines: [aLine({ vatCategory: 'K', vatRateBps: 0 })],
          customer: { ...townHall, vatNumber: undefined },
        },
        'TVA du client',
      ],
      [{ lines: [aLine(), aLine({ vatCategory: 'O', vatRateBps: 0 })] }, 'hors du champ'],
      [{ dueOn: '2026-11-01' as Day }, 'échéance précède'],
      [{ totals: { ...anInvoice().totals, dueCents: 1 } }, 'totaux'],
    ] as [Partial<InvoiceFacts>, string][])
    .run(({ assert }, [change, words]) => {
      assert.throws(() => writeCii(anInvoice(change)), NotAnEInvoice)
      assert.throws(() => writeCii(anInvoice(change)), new RegExp(words))
    })
})
