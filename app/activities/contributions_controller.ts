import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { contributionsOfYear } from '#activities/contributions_of_year'
import { yearOf } from '#core/day'
import { today } from '#cooperative/today'

export default class ContributionsController {
  async index({ params, auth, request, view }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).firstOrFail()
    const current = yearOf(await today())
    const year = Number(request.qs().annee) || current
    const months = await contributionsOfYear(activity.id, year)
    return view.render('activities/contribution', { activity, year, years: [current, current - 1], months, plan: months.at(-1)?.plan })
  }
}
