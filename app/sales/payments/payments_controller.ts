import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { paymentValidator } from '#sales/payments/payment_validator'
import { recordPayment } from '#sales/payments/record_payment'

export default class PaymentsController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('pay', invoice)
    const { amount: amountCents, settles, ...facts } = await request.validateUsing(paymentValidator)
    const settlesCents = settles && invoice.currency ? invoice.openCents : undefined

    await recordPayment({ invoice, amountCents, settlesCents, ...facts }, auth.user!)

    session.flash('success', `${formatCents(amountCents)} encaissés sur la facture ${invoice.number}.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
