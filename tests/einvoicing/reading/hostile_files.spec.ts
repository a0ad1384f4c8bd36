import { deflateSync } from 'node:zlib'
import { test } from '@japa/runner'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { FileRefused } from '#einvoicing/reading/file_refused'
import { readEInvoice } from '#einvoicing/reading/read_einvoice'
import { anInvoice } from '#tests/documents/invoice_samples'

const XML = writeCii(anInvoice())
const PDF = Buffer.from(invoicePdf(anInvoice(), XML))

/** The same PDF with one more object, as somebody adds it by an incremental update. */
const withObject = (object: string | Buffer) =>
  Buffer.concat([PDF, Buffer.from('\n9001 0 obj\n'), Buffer.from(object), Buffer.from('\nendobj\n')])
const withTrailer = (words: string) => Buffer.concat([PDF, Buffer.from(`\ntrailer << ${words} >>\nstartxref\n0\n%%EOF`)])
const packed = (content: Buffer, dictionary = '') => {
  const bytes = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.byteLength} /Filter /FlateDecode ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}
const attached = (content: Buffer) =>
  Buffer.concat([
    packed(content, '/Type /EmbeddedFile'),
    Buffer.from('\nendobj\n9002 0 obj\n<< /Type /Filespec /F (autre.bin) /EF << /F 9001 0 R >> >>'),
  ])
const hiddenIn = (object: string) => {
  const index = '9003 0 '
  return packed(Buffer.from(index + object), `/Type /ObjStm /N 1 /First ${index.length}`)
}
const withDoctype = (words: string) => Buffer.from(XML.replace('<rsm:CrossIndustryInvoice', `${words}<rsm:CrossIndustryInvoice`))

const HOSTILE: Record<string, [Buffer, RegExp]> = {
  'an empty file': [Buffer.alloc(0), /vide/],
  'a picture named invoice.xml': [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /ni un PDF Factur-X, ni du XML/],
  'a web page': [Buffer.from('<html><script>alert(1)</script></html>'), /n’est pas une facture/],
  'XML cut in the middle': [Buffer.from(XML.slice(0, XML.length / 2)), /mal formé/],
  'more than ten megabytes': [Buffer.from(`<a>${'x'.repeat(10 * 1024 * 1024)}</a>`), /dépasse 10 Mo/],
  'a billion laughs': [
    withDoctype('<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'),
    /DOCTYPE/,
  ],
  'an external entity': [withDoctype('<!DOCTYPE x [<!ENTITY mot SYSTEM "file:///etc/passwd">]>'), /DOCTYPE/],
  'an unknown entity': [Buffer.from(XML.replace('<ram:Name>', '<ram:Name>&mot;')), /mal formé/],
  'XML too deep': [Buffer.from('<a>'.repeat(1000) + '</a>'.repeat(1000)), /trop profond/],
  'XML too long': [Buffer.from(`<a>${'<b/>'.repeat(250_000)}</a>`), /trop long/],
  'an encoding nobody reads': [Buffer.from('<?xml version="1.0" encoding="UTF-7"?><a/>'), /UTF-8/],
  'bytes that are not their encoding': [
    Buffer.concat([Buffer.from('<a>'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('</a>')]),
    /encodage/,
  ],
  'a PDF with JavaScript': [withObject('<< /S /JavaScript /JS (app.alert(1)) >>'), /JavaScript/],
  'a PDF whose JavaScript hides its name': [withObject('<< /S /#4aava#53cript /J#53 (app.alert(1)) >>'), /JavaScript/],
  'a PDF whose JavaScript is packed away': [withObject(hiddenIn('<< /S /JavaScript /JS (app.alert(1)) >>')), /JavaScript/],
  'a PDF that launches a program': [withObject('<< /S /Launch /F (calc.exe) >>'), /action/],
  'a PDF that acts when it opens': [withObject('<< /Type /Catalog /OpenAction << /S /URI /URI (http://127.0.0.1) >> >>'), /ouverture/],
  'a PDF that acts by itself': [withObject('<< /Type /Page /AA << /O 9 0 R >> >>'), /toute seule/],
  'an encrypted PDF': [withTrailer('/Size 3 /Encrypt 12 0 R'), /chiffré/],
  'a PDF that carries a program': [withObject(attached(Buffer.from('MZ\x90\x00programme'))), /pièce jointe/],
  'a PDF that carries a bomb': [withObject(attached(Buffer.alloc(64 * 1024 * 1024))), /sans mesure/],
  'a PDF whose XML is hostile': [withObject(attached(withDoctype('<!DOCTYPE x>'))), /DOCTYPE/],
  'a PDF without an invoice': [
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF'),
    /ne contient pas de facture/,
  ],
  'a PDF cut in the middle': [PDF.subarray(0, PDF.byteLength / 2), /./],
}

test.group('Files that stay out', () => {
  test('{0}')
    .with(Object.entries(HOSTILE))
    .run(({ assert }, [, [bytes, reason]]) => {
      let refusal: unknown
      try {
        readEInvoice(bytes)
      } catch (error) {
        refusal = error
      }
      assert.instanceOf(refusal, FileRefused)
      assert.match((refusal as Error).message, reason)
    })

  test('a PDF that opens at its first page is only a PDF', ({ assert }) => {
    const { invoice } = readEInvoice(withObject('<< /Type /Catalog /OpenAction [3 0 R /Fit] /Note (see /JS and /Launch \\) here) >>'))
    assert.equal(invoice.number, anInvoice().number)
  })
})
