import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { appendRate } from '#payroll/rates/append_rate'
import { rateValidator } from '#payroll/rates/rate_validator'
import { notifiedRates, ratesShown } from '#payroll/rates/rates_shown'
import { storedValue } from '#payroll/rates/stored_value'

export default class RatesController {
  async index({ auth, view }: HttpContext) {
    const on = await today()
    return view.render('payroll/rates/index', {
      on,
      histories: await ratesShown(on),
      notified: await notifiedRates(),
      mayAppend: auth.user!.may('prepare_pay'),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { value, isConfirmed = false, ...facts } = await request.validateUsing(rateValidator)

    const rate = await appendRate({
      ...facts,
      isConfirmed,
      value: await storedValue(facts.code, value),
      checkedOn: await today(),
      checkedBy: auth.user!.fullName,
    })

    session.flash('success', 'Taux ajouté\u00A0: les bulletins déjà faits ne changent pas.')
    return response.redirect(`/paie/taux#${rate.code}`)
  }
}
