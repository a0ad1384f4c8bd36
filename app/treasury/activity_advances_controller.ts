import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { nextPeriod, periodOf } from '#core/period'
import { advanceRoom } from '#treasury/advance_ceiling'
import { advances } from '#treasury/advances_running'
import { requestAdvance } from '#treasury/request_advance'
import { advanceValidator } from '#treasury/treasury_validator'

export default class ActivityAdvancesController {
  async show({ auth, params, view }: HttpContext) {
    const user = auth.user!
    const activity = await Activity.visibleTo(user).where('id', params.activity_id).firstOrFail()
    const on = await today()
    return view.render('treasury/activity_advances/show', {
      activity,
      advances: await advances(on, { activityIds: [activity.id] }),
      room: await advanceRoom(activity.id, on),
      thisMonth: periodOf(on),
      mayAsk: user.may('own_activity', 'bank', 'advances'),
      firstInstalment: nextPeriod(periodOf(on)),
    })
  }

  async store({ auth, params, request, session, response }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('id', params.activity_id).firstOrFail()
    const facts = await request.validateUsing(advanceValidator)

    const asked = await requestAdvance({ ...facts, activityId: activity.id }, await today(), auth.user!)

    session.flash('success', `Avance de ${formatCents(asked.amountCents)} demandée : la direction décide.`)
    return response.redirect().toRoute('activity_advances.show', [activity.id])
  }
}
