import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { cancelBatch } from '#treasury/transfers/cancel_batch'
import SepaBatch from '#treasury/transfers/sepa_batch'

export default class BatchCancellationsController {
  async store({ auth, params, session, response }: HttpContext) {
    const batch = await SepaBatch.findOrFail(params.id)

    await cancelBatch(batch, await today(), auth.user!)

    session.flash('success', `Lot ${batch.number} annulé : ses sommes attendent de nouveau.`)
    return response.redirect().toRoute('sepa_batches.show', [batch.id])
  }
}
