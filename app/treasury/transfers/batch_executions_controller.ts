import type { HttpContext } from '@adonisjs/core/http'
import { askExecution } from '#treasury/transfers/ask_execution'
import ExecuteBatchJob from '#treasury/transfers/execute_batch_job'
import SepaBatch from '#treasury/transfers/sepa_batch'
import { executionValidator } from '#treasury/transfers/transfer_validator'

export default class BatchExecutionsController {
  /** How far it is, asked each second by the page: one entry, all of it or nothing. */
  async show({ params, response }: HttpContext) {
    const { id, transfersCount: total, isExecuted, isExecuting, executionFailure } = await SepaBatch.findOrFail(params.id)
    const done = isExecuted ? total : 0
    const left = 'Une seule écriture : tout passe, ou rien.'
    return response.json({ done, total, left, finished: !isExecuting, errors: executionFailure, href: `/banque/virements/${id}` })
  }

  async store({ auth, params, request, session, response }: HttpContext) {
    const batch = await SepaBatch.findOrFail(params.id)
    const { executedOn } = await request.validateUsing(executionValidator)

    await askExecution(batch, executedOn, auth.user!)

    await ExecuteBatchJob.dispatch({ batchId: batch.id })
    session.flash('success', `Lot ${batch.number} exécuté par la banque : ses dettes se soldent.`)
    return response.redirect().toRoute('sepa_batches.show', [batch.id])
  }
}
