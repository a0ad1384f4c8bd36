import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'
import CarryTransmissionJob from '#einvoicing/transmissions/carry_transmission_job'
import { acceptEInvoice } from '#purchases/inbox/accept_einvoice'
import { acceptanceValidator } from '#purchases/inbox/inbox_validator'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'

export default class EinvoiceAcceptancesController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const received = await ReceivedEInvoice.visibleTo(auth.user!).where('received_einvoices.id', params.id).firstOrFail()
    const { activityId, ...said } = await request.validateUsing(acceptanceValidator)
    const activity = await Activity.visibleTo(auth.user!).where('id', activityId).firstOrFail()

    const { invoice, transmission } = await acceptEInvoice(received, { activityId: activity.id, ...said }, await today(), auth.user!)

    if (transmission) await CarryTransmissionJob.dispatch({ transmissionId: transmission.id })
    session.flash('success', `Facture ${invoice.number} approuvée : elle attend d’être enregistrée.`)
    return response.redirect().toRoute('supplier_invoices.show', [invoice.id])
  }
}
