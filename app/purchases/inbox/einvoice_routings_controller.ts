import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { routingValidator } from '#purchases/inbox/inbox_validator'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { routeEInvoice } from '#purchases/inbox/route_einvoice'

export default class EinvoiceRoutingsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const received = await ReceivedEInvoice.visibleTo(auth.user!).where('received_einvoices.id', params.id).firstOrFail()
    const { activityId } = await request.validateUsing(routingValidator)
    const activity = await Activity.visibleTo(auth.user!).where('id', activityId).firstOrFail()

    await routeEInvoice(received, activity.id)

    session.flash('success', `Facture ${received.number} confiée à ${activity.label}.`)
    return response.redirect(`/facturation-electronique/recues/${received.id}`)
  }
}
