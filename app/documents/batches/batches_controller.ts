import type { HttpContext } from '@adonisjs/core/http'
import BatchPaper from '#documents/batches/batch_paper'
import DocumentBatch from '#documents/batches/document_batch'

export default class BatchesController {
  async index({ auth, view }: HttpContext) {
    return view.render('documents/batches', { batches: await DocumentBatch.askedBy(auth.user!).orderBy('id', 'desc').limit(50) })
  }

  async show({ params, auth, view }: HttpContext) {
    const batch = await DocumentBatch.askedBy(auth.user!).where('id', params.id).firstOrFail()
    return view.render('documents/batch', { batch, ...(await progressOf(batch)) })
  }
}

/** How far it is, and what could not be made. */
export async function progressOf(batch: DocumentBatch) {
  const missing = await BatchPaper.query().where('batch_id', batch.id).whereNotNull('failure').orderBy('position')
  const [{ made }] = await BatchPaper.query()
    .where('batch_id', batch.id)
    .whereNotNull('document_id')
    .count('* as made')
    .pojo<{ made: number }>()
  return { done: Number(made) + missing.length, missing }
}
