import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import CarryTransmissionJob from '#einvoicing/transmissions/carry_transmission_job'
import { refusalValidator } from '#purchases/inbox/inbox_validator'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { refuseEInvoice } from '#purchases/inbox/refuse_einvoice'

export default class EinvoiceRefusalsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const received = await ReceivedEInvoice.visibleTo(auth.user!).where('received_einvoices.id', params.id).firstOrFail()
    const reason = await request.validateUsing(refusalValidator)

    const transmission = await refuseEInvoice(received, reason, await today(), auth.user!)

    if (transmission) await CarryTransmissionJob.dispatch({ transmissionId: transmission.id })
    session.flash('success', `Facture ${received.number} refusée : le fournisseur doit en faire une autre.`)
    return response.redirect('/facturation-electronique/recues')
  }
}
