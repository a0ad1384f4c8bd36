import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { approveBatch } from '#treasury/transfers/approve_batch'
import SepaBatch from '#treasury/transfers/sepa_batch'

export default class BatchApprovalsController {
  async store({ auth, params, session, response }: HttpContext) {
    const batch = await SepaBatch.findOrFail(params.id)

    await approveBatch(batch, await today(), auth.user!)

    session.flash('success', `Lot ${batch.number} approuvé : son fichier peut partir à la banque.`)
    return response.redirect().toRoute('sepa_batches.show', [batch.id])
  }
}
