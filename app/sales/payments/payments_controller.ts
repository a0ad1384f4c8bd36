import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import Customer from '#sales/customers/customer'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { keptCustomerId } from '#sales/customers/customer_family'
import { paymentCounts, paymentList, paymentSort, PAYMENT_VIEWS } from '#sales/payments/payment_list'
import { paymentListValidator, paymentValidator } from '#sales/payments/payment_validator'
import { recordCustomerPayment } from '#sales/payments/record_customer_payment'
import { recordPayment } from '#sales/payments/record_payment'
import { chargesPaidBy, claimedCharges } from '#sales/reminders/claimed_charges'
import { activityChoices, seenActivityIds } from '#sales/seen_activities'

export default class PaymentsController {
  /** What customers paid, whoever noted it. */
  async index({ request, auth, view }: HttpContext) {
    const { vue: current = 'recus', tri, q, activite, mois, apres, avant } = await paymentListValidator.validate(request.qs())
    const seen = await seenActivityIds(auth.user!)
    const narrowed = { search: q ?? undefined, activityId: activite ?? undefined, period: mois ?? undefined }
    const { rows: payments, ...pages } = await paymentList({ view: current, sort: tri, ...narrowed, after: apres, before: avant }, seen)
    return view.render('sales/payments/index', {
      payments,
      ...pages,
      counts: await paymentCounts(seen),
      activities: await activityChoices(auth.user!),
      views: PAYMENT_VIEWS,
      current,
      sort: paymentSort(tri),
    })
  }

  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('receive', invoice)
    const {
      amount: amountCents,
      settles,
      currencyAmount,
      claims,
      keeps,
      rounds = false,
      ...facts
    } = await request.validateUsing(paymentValidator)

    const claimed = claims && !invoice.currency ? await claimedCharges(invoice) : null
    if (claimed && chargesPaidBy(amountCents - invoice.openCents, claimed)) {
      await recordPayment({ invoice, amountCents, claims: true, ...facts }, auth.user!)
    } else if (keeps && !invoice.currency && amountCents > invoice.openCents) {
      const customer = await Customer.findOrFail(await keptCustomerId(invoice.customerId))
      await recordCustomerPayment({ customer, amountCents, invoices: [{ invoiceId: invoice.id }], rounds, ...facts }, auth.user!)
    } else {
      const settlesCents = settles && invoice.currency ? invoice.openCents : undefined
      await recordPayment({ invoice, amountCents, settlesCents, currencyCents: currencyAmount ?? undefined, rounds, ...facts }, auth.user!)
    }

    session.flash('success', `${formatCents(amountCents)} encaissés sur la facture ${invoice.number}.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
