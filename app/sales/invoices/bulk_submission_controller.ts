import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { eachOnItsOwn } from '#core/each_on_its_own'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { bulkSubmissionValidator } from '#sales/invoices/invoice_validator'
import { submitInvoice } from '#sales/invoices/submit_invoice'

export default class BulkSubmissionController {
  async store({ request, auth, bouncer, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkSubmissionValidator)
    const drafts = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).whereNull('number').orderBy('id')
    const on = await today()

    const own: Invoice[] = []
    for (const draft of drafts) if (await bouncer.with(InvoicePolicy).allows('submit', draft)) own.push(draft)

    const { done, refused } = await eachOnItsOwn(
      own,
      ({ title }) => title,
      (draft) => submitInvoice(draft, on, auth.user!)
    )

    if (done.length > 0) session.flash('success', done.length === 1 ? 'Une facture soumise.' : `${done.length} factures soumises.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().withQs('vue', 'brouillons').toRoute('invoices.index')
  }
}
