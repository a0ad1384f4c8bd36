import type { HttpContext } from '@adonisjs/core/http'
import { sum } from '#core/cents'
import { askedPeriod } from '#payroll/declarations/asked_period'
import { bodySums } from '#payroll/declarations/bodies/body_sums'

export default class BodySumsController {
  async index({ auth, request, view }: HttpContext) {
    const period = await askedPeriod(request.qs().mois)
    const sums = await bodySums(period)
    return view.render('payroll/declarations/bodies', {
      month: period,
      sums,
      declaredCents: sum(sums.map(({ declaredCents }) => declaredCents)),
      openCents: sum(sums.map(({ openCents }) => openCents)),
      apart: sums.filter(({ differenceCents }) => differenceCents !== 0),
      mayReadEntry: auth.user!.may('books', 'books_readonly'),
    })
  }
}
