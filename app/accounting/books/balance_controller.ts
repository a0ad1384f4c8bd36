import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { totalOf, trialBalance } from '#accounting/books/trial_balance'
import { today } from '#cooperative/today'
import { isPeriod, periodOf } from '#core/period'

export default class BalanceController {
  async show({ request, view }: HttpContext) {
    const { au, activite } = request.qs()
    const until = isPeriod(au) ? au : periodOf(await today())
    const activities = await db.from('activities').orderBy('code').select('id', 'code', 'trade_name')
    const activity = activities.find(({ code }) => code === activite)
    const groups = await trialBalance(until, activity?.id)
    return view.render('accounting/balance/show', {
      until,
      groups,
      total: totalOf(groups.map((group) => group.total)),
      activity,
      activities: activities.map(({ code, trade_name: name }) => ({ value: code, label: `${code} · ${name}` })),
    })
  }
}
