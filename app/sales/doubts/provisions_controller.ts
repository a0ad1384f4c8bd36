import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import { changeProvision } from '#sales/doubts/doubt_invoice'
import { provisionValidator } from '#sales/doubts/doubt_validator'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'

export default class ProvisionsController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('trust', invoice)
    const { provision, decidedOn } = await request.validateUsing(provisionValidator)

    await changeProvision(invoice, provision, decidedOn, auth.user!)

    session.flash('success', `Dépréciation de la facture ${invoice.number} : ${formatCents(provision)}.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
