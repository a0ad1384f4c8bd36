import type { HttpContext } from '@adonisjs/core/http'
import { amendContract } from '#contracts/amend_contract'
import Contract from '#contracts/contract'
import { amendmentValidator } from '#contracts/contract_validator'
import { amendmentDocument } from '#contracts/paper/contract_document'
import { longDay } from '#core/day'

export default class AmendmentsController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const contract = await Contract.visibleTo(auth.user!).where('contracts.id', params.id).firstOrFail()
    const terms = await request.validateUsing(amendmentValidator)

    const amendment = await amendContract(contract, terms, auth.user!)

    await amendmentDocument(amendment)
    session.flash('success', `${amendment.label} signé, à partir du ${longDay(terms.effectiveOn)}.`)
    return response.redirect(`/contrats/${contract.id}`)
  }
}
