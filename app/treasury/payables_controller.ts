import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { amountsToPay } from '#treasury/amounts_to_pay'
import { bankAgreement } from '#treasury/bank_agreement'
import { bankFilterValidator } from '#treasury/treasury_validator'

export default class PayablesController {
  async index({ auth, request, view }: HttpContext) {
    const { nature } = await bankFilterValidator.validate(request.qs())
    const on = await today()
    const groups = await amountsToPay(on)
    return view.render('treasury/payables/index', {
      groups,
      nature,
      shown: groups.filter(({ kind }) => !nature || kind === nature),
      totalCents: groups.reduce((total, group) => total + group.totalCents, 0),
      agreement: await bankAgreement(),
      isPayer: auth.user!.may('bank'),
      today: on,
    })
  }
}
