import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { leftToCredit } from '#sales/invoices/creditable'
import Invoice from '#sales/invoices/invoice'
import InvoiceDocumentJob from '#sales/invoices/invoice_document_job'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { creditNoteValidator } from '#sales/invoices/invoice_validator'

export default class CreditNoteController {
  async create({ params, auth, bouncer, view }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!)
      .where('invoices.id', params.id)
      .preload('lines')
      .preload('customer')
      .preload('creditNotes')
      .firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('credit', invoice)
    const left = leftToCredit(invoice).reduce((total, group) => total + group.baseCents + group.vatCents, 0)
    return view.render('sales/invoices/credit_note', { invoice, left, today: await today() })
  }

  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('credit', invoice)
    const { issuedOn, reason, extent, lines } = await request.validateUsing(creditNoteValidator)
    const chosen = lines?.filter(({ net }) => net).map(({ lineId, net }) => ({ lineId, netCents: net! }))

    const note = await creditInvoice(invoice, { on: issuedOn, reason, lines: extent === 'lines' ? chosen : undefined }, auth.user!)

    await InvoiceDocumentJob.dispatch({ invoiceId: note.id })
    session.flash('success', `Avoir ${note.number} émis sur la facture ${invoice.number}.`)
    return response.redirect().toRoute('invoices.show', [note.id])
  }
}
