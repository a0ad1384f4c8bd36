import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { isOnline } from '#einvoicing/platform/current_platform'
import PlatformReading from '#einvoicing/platform/platform_reading'
import CarryTransmissionJob from '#einvoicing/transmissions/carry_transmission_job'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { TRANSMISSION_VIEWS, transmissionCounts, transmissionsQueue } from '#sales/transmissions/transmissions_queue'
import { transmissionsFilterValidator } from '#sales/transmissions/transmission_validator'
import { transmitInvoice } from '#sales/transmissions/transmit_invoice'

export default class TransmissionsController {
  async index({ request, view }: HttpContext) {
    const { vue, apres } = await transmissionsFilterValidator.validate(request.qs())
    const { einvoicingFrom } = await Cooperative.current()
    const counts = einvoicingFrom ? await transmissionCounts(einvoicingFrom) : null
    const shown = vue ?? (counts && counts.revenues === 0 ? 'envoyees' : 'revenues')
    const queue = einvoicingFrom ? await transmissionsQueue(shown, einvoicingFrom, apres) : { rows: [], next: null }
    const reading = await PlatformReading.latest()
    return view.render('sales/transmissions/index', {
      ...queue,
      views: TRANSMISSION_VIEWS,
      shown,
      counts,
      einvoicingFrom,
      reading,
      isOnline: isOnline(),
    })
  }

  async store({ params, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('transmit', invoice)

    const { id } = await transmitInvoice(invoice, await today(), auth.user!)

    await CarryTransmissionJob.dispatch({ transmissionId: id })
    session.flash('success', `Facture ${invoice.number} confiée à la plateforme : sa réponse paraîtra dans son histoire.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
