import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'
import InternalSalePolicy from '#internal_sales/internal_sale_policy'
import { internalSaleValidator } from '#internal_sales/internal_sale_validator'
import { internalSalesList } from '#internal_sales/internal_sales_list'
import { sellInternally } from '#internal_sales/sell_internally'
import { activityChoices, seenActivityIds } from '#sales/seen_activities'

export default class InternalSalesController {
  async index({ auth, view }: HttpContext) {
    return view.render('internal_sales/index', { rows: await internalSalesList(await seenActivityIds(auth.user!)) })
  }

  async create({ auth, bouncer, view }: HttpContext) {
    await bouncer.with(InternalSalePolicy).authorize('record')
    return view.render('internal_sales/create', { activities: await activityChoices(auth.user!), today: await today() })
  }

  async store({ request, auth, bouncer, session, response }: HttpContext) {
    await bouncer.with(InternalSalePolicy).authorize('record')
    const { sellerId, buyerId, soldOn: on, ...facts } = await request.validateUsing(internalSaleValidator)
    const seller = await Activity.visibleTo(auth.user!).where('activities.id', sellerId).firstOrFail()
    const buyer = await Activity.visibleTo(auth.user!).where('activities.id', buyerId).firstOrFail()

    const sale = await sellInternally({ seller, buyer, on, ...facts }, auth.user!)

    session.flash('success', `Vente interne ${sale.number} passée entre ${seller.tradeName} et ${buyer.tradeName}.`)
    return response.redirect().toRoute('internal_sales.index')
  }
}
