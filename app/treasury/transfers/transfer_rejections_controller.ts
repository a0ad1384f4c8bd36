import type { HttpContext } from '@adonisjs/core/http'
import { rejectTransfer } from '#treasury/transfers/reject_transfer'
import SepaTransfer from '#treasury/transfers/sepa_transfer'
import { rejectionValidator } from '#treasury/transfers/transfer_validator'

export default class TransferRejectionsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const transfer = await SepaTransfer.query().where({ batch_id: params.id, id: params.transfer_id }).firstOrFail()
    const { reason, rejectedOn } = await request.validateUsing(rejectionValidator)

    await rejectTransfer(transfer, { on: rejectedOn, reason }, auth.user!)

    session.flash('success', `Virement à ${transfer.name} rejeté : la somme attend de nouveau.`)
    return response.redirect().toRoute('sepa_batches.show', [params.id])
  }
}
