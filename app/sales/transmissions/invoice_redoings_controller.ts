import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { redoInvoice } from '#sales/transmissions/redo_invoice'

export default class InvoiceRedoingsController {
  async store({ params, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('transmit', invoice)

    const draft = await redoInvoice(invoice, await today(), auth.user!)

    session.flash('success', `Facture ${invoice.number} annulée dans les livres. Corrigez ce brouillon : il prendra un nouveau numéro.`)
    return response.redirect().toRoute('invoices.show', [draft.id])
  }
}
