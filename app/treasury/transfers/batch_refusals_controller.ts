import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { refuseBatch } from '#treasury/transfers/refuse_batch'
import SepaBatch from '#treasury/transfers/sepa_batch'
import { reasonValidator } from '#treasury/transfers/transfer_validator'

export default class BatchRefusalsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const batch = await SepaBatch.findOrFail(params.id)
    const { reason } = await request.validateUsing(reasonValidator)

    await refuseBatch(batch, reason, await today(), auth.user!)

    session.flash('success', `Lot ${batch.number} refusé, avec votre motif : ses sommes attendent de nouveau.`)
    return response.redirect().toRoute('sepa_batches.show', [batch.id])
  }
}
