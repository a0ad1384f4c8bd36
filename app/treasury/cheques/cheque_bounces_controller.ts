import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import { bounceCheque } from '#treasury/cheques/bounce_cheque'
import ChequeRemittanceItem from '#treasury/cheques/cheque_remittance_item'
import { bounceValidator } from '#treasury/cheques/cheque_validator'

export default class ChequeBouncesController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const cheque = await ChequeRemittanceItem.query().where({ id: params.cheque_id, remittance_id: params.id }).firstOrFail()
    const { bouncedOn, feeCents } = await request.validateUsing(bounceValidator)

    await bounceCheque(cheque, { on: bouncedOn, feeCents }, auth.user!)

    session.flash('success', `Chèque de ${cheque.drawer} noté impayé : ${formatCents(cheque.amountCents)} sont de nouveau dus.`)
    return response.redirect().toRoute('cheque_remittances.show', [params.id])
  }
}
