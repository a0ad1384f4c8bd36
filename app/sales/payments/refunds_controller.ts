import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import Customer from '#sales/customers/customer'
import CustomerPolicy from '#sales/customers/customer_policy'
import { refundValidator } from '#sales/payments/payment_validator'
import { refundCustomer } from '#sales/payments/refund_customer'

export default class RefundsController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('pay')
    const { amount, ...refund } = await request.validateUsing(refundValidator)

    const payment = await refundCustomer({ customer, amountCents: amount ?? undefined, ...refund }, auth.user!)

    session.flash('success', `${formatCents(-payment.amountCents)} remboursés à ${customer.name}.`)
    return response.redirect().back()
  }
}
