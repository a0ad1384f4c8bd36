import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { writeOffValidator } from '#sales/payments/payment_validator'
import { writeOffInvoice } from '#sales/payments/write_off_invoice'

export default class WriteOffsController {
  async create({ params, auth, bouncer, view }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).preload('customer').firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('writeOff', invoice)
    return view.render('sales/payments/write_off', { invoice, today: await today() })
  }

  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('writeOff', invoice)
    const { amount: amountCents, writtenOn: on, ...facts } = await request.validateUsing(writeOffValidator)

    const { netCents, pendingVatCents, dueVatCents } = await writeOffInvoice({ invoice, amountCents, on, ...facts }, auth.user!)

    const vat = pendingVatCents + dueVatCents > 0 ? `, ${formatCents(pendingVatCents + dueVatCents)} de TVA repris` : ''
    session.flash('success', `Perte de ${formatCents(netCents)} constatée sur la facture ${invoice.number}${vat}.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
