import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { today } from '#cooperative/today'
import { yearOf } from '#core/day'
import { filled } from '#core/filled'
import { accrueVariableParts } from '#payroll/variable_parts/accrue_variable_parts'
import { balancesDue } from '#payroll/variable_parts/balance_due'
import { accrualValidator, yearValidator } from '#payroll/variable_parts/variable_part_validator'
import { variablePartsOfYear } from '#payroll/variable_parts/variable_parts_of_year'

export default class VariablePartsController {
  async index({ auth, request, view }: HttpContext) {
    const { exercice } = await yearValidator.validate(filled(request.qs()))
    const on = await today()
    const year = exercice ?? yearOf(on) - 1
    return view.render('payroll/variable_parts/index', {
      year,
      on,
      parts: await variablePartsOfYear(year),
      due: (await balancesDue(on)).find((one) => one.year === year) ?? null,
      isClosed: Boolean(await db.from('fiscal_years').where({ year }).whereNotNull('closed_on').first()),
      mayPay: auth.user!.may('prepare_pay'),
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
