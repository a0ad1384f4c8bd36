import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { roundHalfAway } from '#core/cents'
import Person from '#people/person'
import { receiveWithholdingRate } from '#payroll/rates/receive_withholding_rate'
import { withholdingValidator } from '#payroll/rates/rate_validator'
import { withholdingShown } from '#payroll/rates/withholding_shown'

export default class WithholdingRatesController {
  async index({ view }: HttpContext) {
    const on = await today()
    return view.render('payroll/rates/withholding', { on, people: await withholdingShown(on) })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { rate, personId, ...facts } = await request.validateUsing(withholdingValidator)
    const person = await Person.visibleTo(auth.user!).where('persons.id', personId).firstOrFail()

    await receiveWithholdingRate({ ...facts, personId: person.id, rateBps: roundHalfAway(rate * 100) })

    session.flash('success', `Taux de ${person.fullName} enregistré.`)
    return response.redirect('/paie/prelevement')
  }
}
