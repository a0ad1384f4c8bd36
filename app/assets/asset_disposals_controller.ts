import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import Asset from '#assets/asset'
import { disposalValidator } from '#assets/asset_validator'
import { sellAsset } from '#assets/sell_asset'
import { formatCents } from '#core/cents'

export default class AssetDisposalsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const asset = await Asset.query()
      .where('id', params.id)
      .whereIn('activity_id', Activity.visibleTo(auth.user!).select('activities.id'))
      .firstOrFail()
    const facts = await request.validateUsing(disposalValidator)

    const { gainCents } = await sellAsset({ asset, ...facts }, auth.user!)

    session.flash(
      'success',
      `« ${asset.label} » est sorti du registre : ${gainCents < 0 ? 'moins-value' : 'plus-value'} de ${formatCents(Math.abs(gainCents))}.`
    )
    return response.redirect().toRoute('assets.show', [asset.id])
  }
}
