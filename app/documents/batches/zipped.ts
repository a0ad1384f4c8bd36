import { Zip, ZipPassThrough } from 'fflate'
import { bytesOf } from '#documents/archive'
import type BatchPaper from '#documents/batches/batch_paper'
import Document from '#documents/document'

/** The bytes of the ZIP as they come, one paper in memory at a time. A PDF is compressed already: it is stored as it is. */
export async function* zipped(papers: BatchPaper[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const names = new Set<string>()
  for (const { documentId, position } of papers) {
    const document = await Document.findOrFail(documentId)
    const name = names.has(document.fileName) ? `${position}-${document.fileName}` : document.fileName
    names.add(name)
    const entry = new ZipPassThrough(name)
    zip.add(entry)
    entry.push(await bytesOf(document), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
