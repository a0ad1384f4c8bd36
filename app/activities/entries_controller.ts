import type { HttpContext } from '@adonisjs/core/http'
import { activityEntries } from '#activities/account/activity_entries'
import { monthsOf } from '#activities/account/span'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'

export default class EntriesController {
  async index({ params, auth, request, view }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).firstOrFail()
    const months = monthsOf(request.qs(), await today())
    const asked = String(request.qs().compte ?? '')
    const accounts = asked.split(',').filter((prefix) => /^-?\d{1,10}$/.test(prefix))
    const after = Number(request.qs().apres) || undefined
    const entries = await activityEntries({
      activityId: activity.id,
      ...months,
      accounts,
      withoutOpening: request.qs().sauf === 'AN',
      after,
      reader: auth.user!,
    })
    return view.render('activities/entries', { activity, months, accounts, entries })
  }
}
