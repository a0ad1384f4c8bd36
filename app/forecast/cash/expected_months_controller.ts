import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'
import { expectMonths } from '#forecast/cash/expect_months'
import { expectedMonthsValidator } from '#forecast/forecast_validator'

export default class ExpectedMonthsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).firstOrFail()
    const expected = await request.validateUsing(expectedMonthsValidator)

    await expectMonths(activity.id, expected, await today(), auth.user!)

    session.flash('success', 'La courbe suit maintenant ce que vous attendez.')
    return response.redirect(`/tresorerie?activite=${activity.code}`)
  }
}
