import PDFDocument from 'pdfkit'
import { fontNamed } from '#documents/drawing/fonts'
import { readPdf } from '#tests/support/pdf_reader'

/** The same words in the same font, parsed once, on bare pages: no structure, no archive, no table, no line break. */
export function barePaper(paper: Buffer): () => Buffer {
  const pages = readPdf(paper)
  return () => {
    const pdf = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: '' })
    pdf.registerFont('regular', fontNamed('regular') as unknown as string)
    for (const pieces of pages) {
      pdf.addPage().font('regular')
      pieces.forEach(({ text, size }, rank) =>
        pdf.fontSize(size).text(text, 40 + (rank % 3) * 170, 40 + Math.floor(rank / 3) * 9, { lineBreak: false })
      )
    }
    pdf.end()
    return pdf.read() as Buffer
  }
}
