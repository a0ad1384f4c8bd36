import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import Asset from '#assets/asset'
import { assetRegister, wearOf } from '#assets/asset_register'
import { assetsFilterValidator } from '#assets/asset_validator'
import { STOCK_ACCOUNTS } from '#assets/stock_count'
import { stocksHeld } from '#assets/stocks_held'
import { sum } from '#core/cents'
import { periodOf, previousPeriod } from '#core/period'
import { today } from '#cooperative/today'

export default class AssetsController {
  async index({ auth, request, view }: HttpContext) {
    const user = auth.user!
    const { activite, vue: shown = 'en-service' } = await assetsFilterValidator.validate(request.qs())
    const activities = await Activity.visibleTo(user).orderBy('code')
    const activityIds = activities.map(({ id }) => id).filter((id) => !activite || id === activite)
    const on = await today()
    const assets = await assetRegister({ activityIds, withDisposed: true })
    return view.render('assets/assets/index', {
      shown,
      inService: assets.filter(({ disposedOn }) => !disposedOn),
      gone: assets.filter(({ disposedOn }) => disposedOn),
      stocks: await stocksHeld(activityIds, on),
      activities: activities.map(({ id, label }) => ({ value: id, label })),
      stockKinds: Object.entries(STOCK_ACCOUNTS).map(([value, { label }]) => ({ value, label })),
      isBookkeeper: user.may('books'),
      lastPeriod: previousPeriod(periodOf(on)),
      today: on,
    })
  }

  async show({ auth, params, view }: HttpContext) {
    const user = auth.user!
    const asset = await Asset.query()
      .where('id', params.id)
      .whereIn('activity_id', Activity.visibleTo(user).select('activities.id'))
      .preload('activity')
      .firstOrFail()
    const wear = await wearOf(asset.id)
    return view.render('assets/assets/show', {
      asset,
      wear,
      wornCents: asset.broughtForwardCents + sum(wear.map(({ cents }) => cents)),
      isBookkeeper: user.may('books'),
      today: await today(),
    })
  }
}
