import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { withdrawSubmission } from '#sales/invoices/withdraw_submission'

export default class SubmissionController {
  async store({ params, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('submit', invoice)

    await submitInvoice(invoice, await today(), auth.user!)

    session.flash('success', 'Facture soumise : la comptabilité l’émettra, ou vous la renverra avec ce qu’il faut corriger.')
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('withdraw', invoice)

    await withdrawSubmission(invoice)

    session.flash('success', 'Facture reprise : vous pouvez la modifier.')
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
