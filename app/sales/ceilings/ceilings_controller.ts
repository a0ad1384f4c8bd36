import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { ceilingList } from '#sales/ceilings/ceiling_list'
import { ceilingValidator } from '#sales/ceilings/ceiling_validator'
import { setCeiling } from '#sales/ceilings/set_ceiling'

export default class CeilingsController {
  async index({ view }: HttpContext) {
    return view.render('sales/ceilings/index', { rows: await ceilingList(await today()) })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { activityId, amount } = await request.validateUsing(ceilingValidator)
    const activity = await Activity.query().where('id', activityId).where('is_shared_services', false).firstOrFail()

    await setCeiling(activity.id, amount, await today(), auth.user!)

    const words = amount === 0 ? 'n’émet plus seule' : `émet seule jusqu’à ${formatCents(amount)} TTC`
    session.flash('success', `${activity.tradeName} ${words}.`)
    return response.redirect('/ventes/plafonds')
  }
}
