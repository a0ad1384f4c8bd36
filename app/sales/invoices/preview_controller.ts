import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { sendFile } from '#documents/hand_over'
import { invoicePdf } from '#documents/invoice_paper'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { draftValidator } from '#sales/invoices/invoice_validator'
import { saleOf } from '#sales/invoices/sale_of_form'
import { tellInvoice } from '#sales/invoices/tell_invoice'
import { typedInvoice } from '#sales/invoices/typed_lines'
import { unsavedInvoice } from '#sales/invoices/unsaved_invoice'

export default class PreviewController {
  /** What the form would print, without keeping anything; a script that asks in JSON only hears whether it can be. */
  async store({ request, auth, bouncer, response }: HttpContext) {
    await bouncer.with(InvoicePolicy).authorize('write')
    const typed = await request.validateUsing(draftValidator, { data: typedInvoice(request) })
    const invoice = await unsavedInvoice(await saleOf(typed, auth.user!))

    const { facts } = await tellInvoice(invoice, await today())

    if (request.accepts(['html', 'json']) === 'json') return response.noContent()
    return sendFile(response, invoicePdf(facts), { fileName: 'apercu.pdf', mediaType: 'application/pdf' })
  }
}
