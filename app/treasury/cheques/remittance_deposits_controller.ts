import type { HttpContext } from '@adonisjs/core/http'
import ChequeRemittance from '#treasury/cheques/cheque_remittance'
import { depositValidator } from '#treasury/cheques/cheque_validator'
import { depositRemittance } from '#treasury/cheques/deposit_remittance'

export default class RemittanceDepositsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const remittance = await ChequeRemittance.findOrFail(params.id)
    const { depositedOn } = await request.validateUsing(depositValidator)

    await depositRemittance(remittance, depositedOn, auth.user!)

    session.flash('success', `Remise ${remittance.number} déposée : son écriture est passée.`)
    return response.redirect().toRoute('cheque_remittances.show', [remittance.id])
  }
}
