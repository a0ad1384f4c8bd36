import type { HttpContext } from '@adonisjs/core/http'
import Declarant from '#payroll/declarations/declarant/declarant'
import { describeDeclarant } from '#payroll/declarations/declarant/describe_declarant'
import { declarantValidator } from '#payroll/declarations/declarant/declarant_validator'

export default class DeclarantsController {
  async show({ auth, view }: HttpContext) {
    return view.render('payroll/declarations/declarant', { it: await Declarant.current(), mayChange: auth.user!.may('prepare_pay') })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const facts = await request.validateUsing(declarantValidator)

    await describeDeclarant(facts, auth.user!)

    session.flash('success', 'Informations du déclarant gardées\u00A0: les prochains brouillons les portent.')
    return response.redirect('/paie/declarations/declarant')
  }
}
