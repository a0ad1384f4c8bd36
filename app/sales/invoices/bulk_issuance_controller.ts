import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { eachOnItsOwn } from '#core/each_on_its_own'
import Invoice from '#sales/invoices/invoice'
import InvoiceDocumentJob from '#sales/invoices/invoice_document_job'
import { bulkIssuanceValidator } from '#sales/invoices/invoice_validator'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { lookUpCustomer } from '#sales/transmissions/look_up_customer'

export default class BulkIssuanceController {
  async store({ request, auth, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkIssuanceValidator)
    const drafts = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).whereNull('number').preload('customer').orderBy('id')
    const on = await today()

    const { done, refused } = await eachOnItsOwn(
      drafts,
      ({ title }) => title,
      async (draft) => {
        await lookUpCustomer(draft.customer, on)
        await issueInvoice(draft, on, auth.user!)
        await InvoiceDocumentJob.dispatch({ invoiceId: draft.id })
      }
    )

    if (done.length > 0) session.flash('success', done.length === 1 ? 'Une facture émise.' : `${done.length} factures émises.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().withQs('vue', 'a-valider').toRoute('invoices.index')
  }
}
