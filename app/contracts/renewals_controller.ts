import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { renewalValidator } from '#contracts/contract_validator'
import { amendmentDocument } from '#contracts/paper/contract_document'
import { renewCape } from '#contracts/renew_cape'
import { longDay } from '#core/day'

export default class RenewalsController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const contract = await Contract.visibleTo(auth.user!).where('contracts.id', params.id).firstOrFail()
    const terms = await request.validateUsing(renewalValidator)

    const renewal = await renewCape(contract, terms, auth.user!)

    await amendmentDocument(renewal)
    session.flash('success', `Le CAPE est renouvelé jusqu’au ${longDay(terms.endsOn)}.`)
    return response.redirect(`/contrats/${contract.id}`)
  }
}
