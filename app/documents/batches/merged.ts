import { PDFDocument } from '@cantoo/pdf-lib'
import { bytesOf } from '#documents/archive'
import type BatchPaper from '#documents/batches/batch_paper'
import type DocumentBatch from '#documents/batches/document_batch'
import Document from '#documents/document'

/** The pages of all papers in one PDF, to read and to print: the files joined to each stay with its original. */
export async function* merged(papers: BatchPaper[], { label, askedOn }: DocumentBatch): AsyncGenerator<Uint8Array> {
  const whole = await PDFDocument.create()
  whole.setTitle(label, { showInWindowTitleBar: true })
  whole.setLanguage('fr-FR')
  whole.setCreator('Tremplin')
  whole.setProducer('Tremplin')
  whole.setCreationDate(new Date(askedOn))
  for (const { documentId } of papers) {
    const one = await PDFDocument.load(await bytesOf(await Document.findOrFail(documentId)), { updateMetadata: false })
    for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page)
  }
  yield await whole.save({ useObjectStreams: false })
}
