import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { returnValidator } from '#sales/invoices/invoice_validator'
import { returnInvoice } from '#sales/invoices/return_invoice'

export default class ReturnController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('return', invoice)
    const { reason } = await request.validateUsing(returnValidator)

    await returnInvoice(invoice, { reason, on: await today() }, auth.user!)

    session.flash('success', 'Facture renvoyée avec votre remarque.')
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
