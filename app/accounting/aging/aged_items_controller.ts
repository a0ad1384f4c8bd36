import type { HttpContext } from '@adonisjs/core/http'
import { activityChoices } from '#accounting/books/activity_choices'
import { agedItems, SIDES, totalsOf, type AgedRow, type Side } from '#accounting/aging/aged_items'
import { sendCsv } from '#accounting/books/send_csv'
import { today } from '#cooperative/today'
import { isDay } from '#core/day'

export default class AgedItemsController {
  async index({ request, response, view }: HttpContext) {
    const { vue, au, activite, csv } = request.qs()
    const side: Side = vue === 'fournisseurs' ? vue : 'clients'
    const on = isDay(au) ? au : await today()
    const activities = await activityChoices()
    const activity = activities.find(({ value }) => value === activite)
    const rows = await agedItems(side, on, activity?.id)
    if (csv !== undefined) return this.#csv(response, side, rows)

    return view.render('accounting/aging/index', { side, sides: SIDES, on, rows, total: totalsOf(rows), activity, activities })
  }

  #csv(response: HttpContext['response'], side: Side, rows: AgedRow[]) {
    const heads = ['Code', 'Tiers', 'Activité', '0 à 30 jours', '31 à 60', '61 à 90', 'Plus de 90', 'Total']
    const lines = rows.map((row) => [
      row.code,
      row.name,
      row.activity,
      ...row.buckets.map((cents) => ({ cents })),
      { cents: row.totalCents },
    ])
    return sendCsv(response, `balance-agee-${side}`, heads, lines)
  }
}
