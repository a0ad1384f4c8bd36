import { createReadStream } from 'node:fs'
import type { HttpContext } from '@adonisjs/core/http'
import { progressOf } from '#documents/batches/batches_controller'
import DocumentBatch from '#documents/batches/document_batch'
import { pathOf } from '#documents/store'

export default class BatchFilesController {
  /** How far it is, asked each second by the page. */
  async index({ params, auth, response }: HttpContext) {
    const batch = await DocumentBatch.askedBy(auth.user!).where('id', params.id).firstOrFail()
    const { done, missing } = await progressOf(batch)
    return response.json({
      done,
      total: batch.paperCount,
      finished: batch.isFinished,
      errors: missing.length || undefined,
      href: `/lots/${batch.id}`,
    })
  }

  /** The file as it was kept, straight from the disk, to who asked for it. */
  async show({ params, auth, response }: HttpContext) {
    const batch = await DocumentBatch.askedBy(auth.user!).where('id', params.id).whereNotNull('storage_key').firstOrFail()
    response.header('content-type', batch.mediaType)
    response.header('content-disposition', `attachment; filename="${batch.fileName}"`)
    response.header('x-content-type-options', 'nosniff')
    response.header('cache-control', 'private, no-store')
    return response.stream(createReadStream(pathOf(batch.storageKey!)))
  }
}
