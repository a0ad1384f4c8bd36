import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { handVariableParts, sendVariableParts } from '#payroll/variable_parts/hand_variable_parts'
import { wholeYearValidator } from '#payroll/variable_parts/variable_part_validator'

export default class VariablePartHandingsController {
  async store({ auth, request, session, response }: HttpContext) {
    const { year } = await request.validateUsing(wholeYearValidator)
    const on = await today()

    const parts = await handVariableParts(year, on, auth.user!)
    await sendVariableParts(parts, on)

    session.flash('success', parts.length === 1 ? 'Un état remis.' : `${parts.length} états remis, chacun dans l’espace de sa personne.`)
    return response.redirect(`/paie/parts-variables?exercice=${year}`)
  }
}
