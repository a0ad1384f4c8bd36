import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import Customer from '#sales/customers/customer'
import CustomerPolicy from '#sales/customers/customer_policy'
import Invoice from '#sales/invoices/invoice'
import { creditUseValidator } from '#sales/payments/payment_validator'
import { useCredit } from '#sales/payments/use_credit'

export default class CreditOffsetsController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('pay')
    const { invoiceId, amount, ...use } = await request.validateUsing(creditUseValidator)
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', invoiceId).firstOrFail()

    const { amountCents } = await useCredit({ customer, invoice, amountCents: amount ?? undefined, ...use }, auth.user!)

    session.flash('success', `${formatCents(amountCents)} utilisés sur la facture ${invoice.number}.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }
}
