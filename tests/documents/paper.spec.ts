import { test } from '@japa/runner'
import { contractPdf } from '#documents/contract_paper'
import { invoicePdf } from '#documents/invoice_paper'
import { letterPdf } from '#documents/letter_paper'
import { payslipPdf } from '#documents/payslip_paper'
import { reportPdf } from '#documents/report_paper'
import { anInvoice } from '#tests/documents/invoice_samples'
import { aPayslip } from '#tests/documents/payslip_samples'
import { aContract, anExitReport, aWorkCertificate } from '#tests/documents/writing_samples'
import { readPdf } from '#tests/support/pdf_reader'

const papers: [string, () => Buffer][] = [
  ['an invoice', () => invoicePdf(anInvoice(), '<xml/>')],
  ['a draft', () => invoicePdf(anInvoice({ number: null }))],
  ['a quote', () => invoicePdf(anInvoice({ kind: 'quote', number: 'D2026-0031' }))],
  ['a payslip', () => payslipPdf(aPayslip())],
  ['an exit report', () => reportPdf(anExitReport)],
  ['a contract', () => contractPdf(aContract)],
  ['a certificate', () => letterPdf(aWorkCertificate)],
]

test.group('Papers', () => {
  test('{0} is archivable and accessible: PDF/A-3a, PDF/UA-1, tagged, in French')
    .with(papers)
    .run(({ assert }, [, make]) => {
      const raw = make().toString('latin1')
      assert.match(raw, /^%PDF-1\.7/)
      assert.match(raw, /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
      assert.include(raw, '<pdfuaid:part>1</pdfuaid:part>')
      assert.lengthOf(raw.match(/<pdfaExtension:schemas>/g) ?? [], 1)
      assert.match(raw, /\/Marked true/)
      assert.match(raw, /\/Lang \(fr-FR\)/)
      assert.match(raw, /\/DisplayDocTitle true/)
      assert.match(raw, /\/S \/GTS_PDFA1/)
    })

  test('{0} embeds its fonts, and no other')
    .with(papers)
    .run(({ assert }, [, make]) => {
      const raw = make().toString('latin1')
      const fonts = raw.match(/\/Subtype \/Type0/g) ?? []
      assert.isNotEmpty(fonts)
      assert.lengthOf(raw.match(/\/FontFile2 /g) ?? [], fonts.length)
      assert.notInclude(raw, 'Helvetica')
    })

  test('{0} prints nothing under 7.5 points, and draws every sign')
    .with(papers)
    .run(({ assert }, [, make]) => {
      for (const { text, size } of readPdf(make()).flat()) {
        assert.isAtLeast(size, 7.5, text)
        assert.notInclude(text, '\u0000')
      }
    })

  test('{0} opens its structure by one H1 and skips no level of title')
    .with(papers)
    .run(({ assert }, [, make]) => {
      const levels = [
        ...make()
          .toString('latin1')
          .matchAll(/\/S \/H(\d)/g),
      ].map(([, level]) => Number(level))
      assert.equal(levels.filter((level) => level === 1).length, 1)
      assert.isTrue(levels.every((level) => level === 1 || levels.includes(level - 1)))
    })

  test('{0} is the same to the byte when it is made again')
    .with(papers)
    .run(({ assert }, [, make]) => {
      assert.isTrue(make().equals(make()))
    })

  test('titles keep their signs in the properties and are escaped in the metadata', ({ assert }) => {
    const raw = letterPdf({ ...aWorkCertificate, title: 'Prêt & <usage>' }).toString('latin1')
    assert.include(raw, 'rdf:li xml:lang="x-default">PrÃªt &amp; &lt;usage&gt;, Moussa')
    assert.notInclude(raw, 'PrÃªt & <usage>')
  })

  test('a chart has words for who cannot see it, and its figures under it', ({ assert }) => {
    const pdf = reportPdf(anExitReport)
    const alts = [...pdf.toString('latin1').matchAll(/\/S \/Figure\n\/Alt/g)]
    assert.lengthOf(alts, 2)
    const said = readPdf(pdf)
      .flat()
      .map(({ text }) => text.replace(/[\u00A0\u202F]/g, ' '))
    assert.include(said, '8 400,00')
  })
})
