import type { HttpContext } from '@adonisjs/core/http'
import { formatCents, sum } from '#core/cents'
import { eachOnItsOwn } from '#core/each_on_its_own'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { bulkPaymentValidator } from '#sales/payments/payment_validator'
import { recordPayment } from '#sales/payments/record_payment'

export default class BulkPaymentsController {
  /** Each is paid whole. */
  async store({ request, auth, bouncer, session, response }: HttpContext) {
    const { ids, receivedOn, method } = await request.validateUsing(bulkPaymentValidator)
    const invoices = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).where('open_cents', '>', 0).orderBy('id')

    const payable: Invoice[] = []
    for (const invoice of invoices) if (await bouncer.with(InvoicePolicy).allows('pay', invoice)) payable.push(invoice)

    const { done, refused } = await eachOnItsOwn(
      payable,
      ({ number }) => number!,
      (invoice) => recordPayment({ invoice, amountCents: invoice.openCents, receivedOn, method }, auth.user!)
    )

    const count = done.length === 1 ? 'Une facture payée' : `${done.length} factures payées`
    const paidCents = sum(done.map(({ amountCents }) => amountCents))
    if (done.length > 0) session.flash('success', `${count}, ${formatCents(paidCents)} encaissés.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().back()
  }
}
