import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { Refusal } from '#core/refusal'
import Invoice from '#sales/invoices/invoice'
import InvoiceDocumentJob from '#sales/invoices/invoice_document_job'
import { bulkIssuanceValidator } from '#sales/invoices/invoice_validator'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { lookUpCustomer } from '#sales/transmissions/look_up_customer'

export default class BulkIssuanceController {
  /** Each on its own: one that is refused does not hold up the others, and says why. */
  async store({ request, auth, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkIssuanceValidator)
    const drafts = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).whereNull('number').preload('customer').orderBy('id')
    const on = await today()

    const refused: string[] = []
    for (const draft of drafts) {
      try {
        await lookUpCustomer(draft.customer, on)
        await issueInvoice(draft, on, auth.user!)
        await InvoiceDocumentJob.dispatch({ invoiceId: draft.id })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push(`${draft.title} : ${error.message}`)
      }
    }

    const issued = drafts.length - refused.length
    if (issued > 0) session.flash('success', issued === 1 ? 'Une facture émise.' : `${issued} factures émises.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().withQs('vue', 'a-valider').toRoute('invoices.index')
  }
}
