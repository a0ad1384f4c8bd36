import type { HttpContext } from '@adonisjs/core/http'
import { discardDraft } from '#sales/invoices/discard_draft'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import Invoice from '#sales/invoices/invoice'
import { formOf } from '#sales/invoices/invoice_form'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { draftValidator } from '#sales/invoices/invoice_validator'
import { saleOf } from '#sales/invoices/sale_of_form'
import { typedInvoice } from '#sales/invoices/typed_lines'
import { updateDraft } from '#sales/invoices/update_draft'

export default class DraftsController {
  async create({ request, auth, bouncer, view }: HttpContext) {
    await bouncer.with(InvoicePolicy).authorize('write')
    const form = await formOf(auth.user!, { customerId: Number(request.input('client')) || undefined })
    return view.render('sales/invoices/create', form)
  }

  async store({ request, auth, bouncer, session, response }: HttpContext) {
    await bouncer.with(InvoicePolicy).authorize('write')
    const typed = await request.validateUsing(draftValidator, { data: typedInvoice(request) })

    const invoice = await draftInvoice(await saleOf(typed, auth.user!), auth.user!)

    session.flash('success', 'Brouillon gardé. Relisez-le, puis soumettez-le ou émettez-le.')
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }

  async edit({ params, auth, bouncer, view }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).preload('lines').firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('rewrite', invoice)
    return view.render('sales/invoices/edit', { invoice, ...(await formOf(auth.user!, invoice)) })
  }

  async update({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('change', invoice)
    const typed = await request.validateUsing(draftValidator, { data: typedInvoice(request) })

    await updateDraft(invoice, await saleOf(typed, auth.user!), auth.user!)

    session.flash('success', 'Brouillon modifié.')
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('change', invoice)

    await discardDraft(invoice)

    session.flash('success', `${invoice.label} est jeté.`)
    return response.redirect().toRoute('invoices.index')
  }
}
