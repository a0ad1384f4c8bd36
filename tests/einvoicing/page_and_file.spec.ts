import { test } from '@japa/runner'
import { plainCents } from '#core/cents'
import { drawable } from '#documents/drawing/fonts'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { situations } from '#tests/einvoicing/situations'
import { readPdf } from '#tests/support/pdf_reader'

const AMOUNTS = /<ram:(?:\w*TotalAmount|BasisAmount|CalculatedAmount|DuePayableAmount|ActualAmount)\b[^>]*>(-?[\d.]+)</g
const WORDS = /<ram:(?:Name|Description|TradingBusinessName|PersonName|LineOne|CityName|URIID|IBANID|BICID|IssuerAssignedID|Content|ExemptionReason|ExemptionReasonCode|Reason|CompleteNumber)\b[^>]*>([^<]*)</g // prettier-ignore

/** Told by the layout, or in other words: how the seller is registered, the address nobody reads. */
const TOLD_OTHERWISE = /^noreply@|capital minimum/

const packed = (text: string) => text.replace(/\s/g, '')
const plain = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

test.group('The page and its file', () => {
  test('{0}: the page says every amount and every word of the file')
    .with(Object.entries(situations))
    .run(({ assert }, [, facts]) => {
      const xml = writeCii(facts)
      const page = packed(readPdf(invoicePdf(facts, xml)).flat().map(({ text }) => text).join('')) // prettier-ignore
      for (const [, value] of xml.matchAll(AMOUNTS)) {
        const said = packed(plainCents(Math.abs(Math.round(Number(value) * 100))))
        assert.include(page, said, `${value} is on the page`)
      }
      for (const [, value] of xml.matchAll(WORDS)) {
        const words = plain(value)
        if (TOLD_OTHERWISE.test(words)) continue
        for (const line of words.split('\n')) assert.include(page, packed(drawable(line)), words)
      }
    })
})
