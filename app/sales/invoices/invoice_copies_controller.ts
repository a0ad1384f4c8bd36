import type { HttpContext } from '@adonisjs/core/http'
import { duplicateInvoice } from '#sales/invoices/duplicate_invoice'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'

export default class InvoiceCopiesController {
  async store({ params, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('copy', invoice)

    const copy = await duplicateInvoice(invoice, auth.user!)

    session.flash('success', 'Voici la copie : changez ce qui change, puis gardez-la.')
    return response.redirect().toRoute('drafts.edit', [copy.id])
  }
}
