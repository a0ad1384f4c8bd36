import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { yearOf } from '#core/day'
import { filled } from '#core/filled'
import { accrueVariableParts } from '#payroll/variable_parts/accrue_variable_parts'
import { accrualValidator, yearValidator } from '#payroll/variable_parts/variable_part_validator'
import { variablePartsOfYear } from '#payroll/variable_parts/variable_parts_of_year'

export default class VariablePartsController {
  async index({ auth, request, view }: HttpContext) {
    const { exercice } = await yearValidator.validate(filled(request.qs()))
    const year = exercice ?? yearOf(await today()) - 1
    return view.render('payroll/variable_parts/index', {
      year,
      parts: await variablePartsOfYear(year),
      mayAccrue: auth.user!.may('prepare_pay', 'books'),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { year, ...amount } = await request.validateUsing(accrualValidator)

    await accrueVariableParts({ year, amounts: [amount] }, await today(), auth.user!)

    session.flash('success', `Part variable ${year} comptabilisée\u00A0: elle reste due jusqu’à son bulletin.`)
    return response.redirect(`/paie/parts-variables?exercice=${year}`)
  }
}
