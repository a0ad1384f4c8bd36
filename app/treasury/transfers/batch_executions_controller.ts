import type { HttpContext } from '@adonisjs/core/http'
import { executeBatch } from '#treasury/transfers/execute_batch'
import SepaBatch from '#treasury/transfers/sepa_batch'
import { executionValidator } from '#treasury/transfers/transfer_validator'

export default class BatchExecutionsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const batch = await SepaBatch.findOrFail(params.id)
    const { executedOn } = await request.validateUsing(executionValidator)

    await executeBatch(batch, executedOn, auth.user!)

    session.flash('success', `Lot ${batch.number} exécuté : ses écritures sont passées.`)
    return response.redirect().toRoute('sepa_batches.show', [batch.id])
  }
}
