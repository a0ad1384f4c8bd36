import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { issueWithinCeiling } from '#sales/ceilings/issue_within_ceiling'
import Invoice from '#sales/invoices/invoice'
import InvoiceDocumentJob from '#sales/invoices/invoice_document_job'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { issuanceValidator } from '#sales/invoices/invoice_validator'
import { lookUpCustomer } from '#sales/transmissions/look_up_customer'

export default class IssuanceController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('issue', invoice)
    const on = await today()
    const { issuedOn } = await request.validateUsing(issuanceValidator, { meta: { today: on } })
    await invoice.load('customer')
    await lookUpCustomer(invoice.customer, on)

    await issueWithinCeiling(invoice, issuedOn, auth.user!)

    await InvoiceDocumentJob.dispatch({ invoiceId: invoice.id })
    session.flash('success', `Facture ${invoice.number} émise.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
