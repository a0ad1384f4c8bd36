import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { Refusal } from '#core/refusal'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { bulkSubmissionValidator } from '#sales/invoices/invoice_validator'
import { submitInvoice } from '#sales/invoices/submit_invoice'

export default class BulkSubmissionController {
  /** Each on its own: one that is refused does not hold up the others, and says why. */
  async store({ request, auth, bouncer, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkSubmissionValidator)
    const drafts = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).whereNull('number').orderBy('id')
    const on = await today()

    let submitted = 0
    const refused: string[] = []
    for (const draft of drafts) {
      if (await bouncer.with(InvoicePolicy).denies('submit', draft)) continue
      try {
        await submitInvoice(draft, on, auth.user!)
        submitted++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push(`${draft.title} : ${error.message}`)
      }
    }

    if (submitted > 0) session.flash('success', submitted === 1 ? 'Une facture soumise.' : `${submitted} factures soumises.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().withQs('vue', 'brouillons').toRoute('invoices.index')
  }
}
