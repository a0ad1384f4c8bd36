import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { ofPeriod } from '#core/period'
import { payVariableParts } from '#payroll/variable_parts/pay_variable_parts'
import { wholeYearValidator } from '#payroll/variable_parts/variable_part_validator'

export default class VariablePartPaymentsController {
  async store({ auth, request, session, response }: HttpContext) {
    const { year } = await request.validateUsing(wholeYearValidator)

    const [{ period }, ...others] = await payVariableParts(year, await today(), auth.user!)

    const said = others.length === 0 ? 'Un solde mis' : `${others.length + 1} soldes mis`
    session.flash('success', `${said} dans la paie ${ofPeriod(period)}\u00A0: ils attendent leur décision.`)
    return response.redirect(`/paie/demandes?mois=${period}`)
  }
}
