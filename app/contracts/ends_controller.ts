import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { endValidator } from '#contracts/contract_validator'
import { endContract } from '#contracts/end_contract'
import { longDay } from '#core/day'

export default class EndsController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const contract = await Contract.visibleTo(auth.user!).where('contracts.id', params.id).firstOrFail()
    const end = await request.validateUsing(endValidator)

    await endContract(contract, end, auth.user!)

    session.flash('success', `Le ${contract.label} finit le ${longDay(end.endedOn)}.`)
    return response.redirect(`/contrats/${contract.id}`)
  }
}
