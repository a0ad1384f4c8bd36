import type { HttpContext } from '@adonisjs/core/http'
import { bankDetailsHistory } from '#third_parties/bank_details_history'
import { bankDetailsValidator } from '#third_parties/bank_details_validator'
import { changeBankDetails } from '#third_parties/change_bank_details'
import ThirdParty from '#third_parties/third_party'

export default class BankDetailsController {
  async edit({ params, view }: HttpContext) {
    const thirdParty = await ThirdParty.findOrFail(params.id)
    return view.render('third_parties/bank_details', { thirdParty, events: await bankDetailsHistory(thirdParty) })
  }

  async update({ auth, params, request, session, response }: HttpContext) {
    const thirdParty = await ThirdParty.findOrFail(params.id)
    const { iban, bic = null } = await request.validateUsing(bankDetailsValidator)

    await changeBankDetails(thirdParty, { iban, bic }, auth.user!)

    session.flash('success', `Les coordonnées bancaires de ${thirdParty.name} sont à jour.`)
    return response.redirect().toRoute('bank_details.edit', [thirdParty.id])
  }
}
