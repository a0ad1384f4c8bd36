import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import CarryTransmissionJob from '#einvoicing/transmissions/carry_transmission_job'
import { disputeEInvoice } from '#purchases/inbox/dispute_einvoice'
import { disputeValidator } from '#purchases/inbox/inbox_validator'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'

export default class EinvoiceDisputesController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const received = await ReceivedEInvoice.visibleTo(auth.user!).where('received_einvoices.id', params.id).firstOrFail()
    const reason = await request.validateUsing(disputeValidator)

    const transmission = await disputeEInvoice(received, reason, await today(), auth.user!)

    if (transmission) await CarryTransmissionJob.dispatch({ transmissionId: transmission.id })
    session.flash('success', `Facture ${received.number} contestée : elle attend ici la réponse du fournisseur.`)
    return response.redirect(`/facturation-electronique/recues/${received.id}`)
  }
}
