import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DateTime } from 'luxon'
import { instant } from '#core/instant'
import { bytesOf } from '#documents/archive'
import BatchPaper from '#documents/batches/batch_paper'
import type DocumentBatch from '#documents/batches/document_batch'
import { merged } from '#documents/batches/merged'
import { zipped } from '#documents/batches/zipped'
import { keeperOf } from '#documents/keepers'
import { pathOf } from '#documents/store'

export const batchKey = (batch: DocumentBatch) => `batches/${batch.id}/${batch.fileName}`

/**
 * Finds or makes each paper of a batch, one commit for each, then writes them in one file. Begun again after a stop, it goes
 * on with those that wait; a paper that cannot be made says why and does not hold up the others.
 */
export async function carryOutBatch(batch: DocumentBatch): Promise<DocumentBatch> {
  if (batch.isFinished) return batch
  for (const paper of await BatchPaper.query()
    .where('batch_id', batch.id)
    .whereNull('document_id')
    .whereNull('failure')
    .orderBy('position'))
    await findPaper(paper)

  const papers = await BatchPaper.query().where('batch_id', batch.id).whereNotNull('document_id').orderBy('position')
  if (papers.length === 0) return batch.merge({ failure: 'Aucun document n’a pu être fait.' }).save()
  const storageKey = batchKey(batch)
  const pieces = batch.form === 'pdf' ? merged(papers, batch) : zipped(papers)
  const written = await writePieces(pieces, pathOf(storageKey))
  return batch.merge({ ...written, storageKey, finishedAt: DateTime.fromSQL(instant(), { zone: 'utc' }) }).save()
}

async function findPaper(paper: BatchPaper) {
  try {
    const keeper = await keeperOf(paper.kind)
    const document = await keeper!.make!(paper.subjectId)
    await bytesOf(document)
    await paper.merge({ documentId: document.id }).save()
  } catch (error) {
    await paper.merge({ failure: (error as Error).message.slice(0, 500) }).save()
  }
}

/** A half-written file never bears its name. */
async function writePieces(pieces: AsyncGenerator<Uint8Array>, path: string) {
  const hash = createHash('sha256')
  const heard = async function* () {
    for await (const piece of pieces) {
      hash.update(piece)
      yield piece
    }
  }
  await mkdir(dirname(path), { recursive: true })
  await pipeline(Readable.from(heard()), createWriteStream(`${path}.draft`))
  await rename(`${path}.draft`, path)
  return { sha256: hash.digest('hex'), bytes: (await stat(path)).size }
}
