import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { stockCountValidator } from '#assets/asset_validator'
import { countStock } from '#assets/count_stock'
import { formatCents } from '#core/cents'

export default class StockCountsController {
  async store({ auth, request, session, response }: HttpContext) {
    const { activityId, ...facts } = await request.validateUsing(stockCountValidator)
    const activity = await Activity.visibleTo(auth.user!).where('id', activityId).firstOrFail()

    const count = await countStock({ ...facts, activityId: activity.id }, auth.user!)

    session.flash('success', `Stock de ${activity.tradeName} compté : ${formatCents(count.valueCents)}.`)
    return response.redirect('/immobilisations?vue=stocks')
  }
}
