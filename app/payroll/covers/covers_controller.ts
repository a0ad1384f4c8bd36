import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { roundHalfAway } from '#core/cents'
import { takeOutCover } from '#payroll/covers/take_out_cover'
import { coverValidator } from '#payroll/terms/terms_validator'

export default class CoversController {
  async store({ auth, request, session, response }: HttpContext) {
    const { employerShare = 50, employee = 0, employer = 0, ...facts } = await request.validateUsing(coverValidator)
    const rates = {
      employerShareBps: roundHalfAway(employerShare * 100),
      employeeRate: roundHalfAway(employee * 1000),
      employerRate: roundHalfAway(employer * 1000),
    }

    const cover = await takeOutCover({ ...facts, ...rates }, await today(), auth.user!)

    session.flash('success', `«\u00A0${cover.label}\u00A0» vaut à partir de sa date.`)
    return response.redirect('/paie/reglages')
  }
}
