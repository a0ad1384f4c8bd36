import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import Customer from '#sales/customers/customer'
import { customerFamily } from '#sales/customers/customer_family'
import CustomerPolicy from '#sales/customers/customer_policy'
import Invoice from '#sales/invoices/invoice'
import { METHODS } from '#sales/payments/payment'
import { customerPaymentValidator } from '#sales/payments/payment_validator'
import { recordCustomerPayment } from '#sales/payments/record_customer_payment'

export default class CustomerPaymentsController {
  async create({ params, auth, bouncer, view }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('pay')
    const invoices = await Invoice.visibleTo(auth.user!)
      .whereIn('customer_id', customerFamily(customer.id))
      .whereNot('kind', 'credit_note')
      .where('open_cents', '>', 0)
      .preload('activity')
      .orderBy('due_on')
    const { roundingToleranceCents: tolerance } = await Cooperative.current()
    const methods = Object.entries(METHODS).map(([value, { label }]) => ({ value, label }))
    return view.render('sales/payments/customer', { customer, invoices, methods, tolerance, today: await today() })
  }

  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('pay')
    const { amount: amountCents, invoices, parts, rounds, ...facts } = await request.validateUsing(customerPaymentValidator)
    const chosen = invoices.map((invoiceId) => ({ invoiceId, amountCents: parts?.[`of_${invoiceId}`] ?? undefined }))

    await recordCustomerPayment({ customer, amountCents, invoices: chosen, rounds: rounds ?? false, ...facts }, auth.user!)

    session.flash('success', `${formatCents(amountCents)} encaissés de ${customer.name}.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }
}
