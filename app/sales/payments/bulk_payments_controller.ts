import type { HttpContext } from '@adonisjs/core/http'
import { formatCents, sum } from '#core/cents'
import { Refusal } from '#core/refusal'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { bulkPaymentValidator } from '#sales/payments/payment_validator'
import { recordPayment } from '#sales/payments/record_payment'

export default class BulkPaymentsController {
  /** Each is paid whole, on its own: one that is refused does not hold up the others, and says why. */
  async store({ request, auth, bouncer, session, response }: HttpContext) {
    const { ids, receivedOn, method } = await request.validateUsing(bulkPaymentValidator)
    const invoices = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).where('open_cents', '>', 0).orderBy('id')

    const paid: number[] = []
    const refused: string[] = []
    for (const invoice of invoices) {
      if (await bouncer.with(InvoicePolicy).denies('pay', invoice)) continue
      try {
        const { amountCents } = await recordPayment({ invoice, amountCents: invoice.openCents, receivedOn, method }, auth.user!)
        paid.push(amountCents)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push(`${invoice.number} : ${error.message}`)
      }
    }

    const count = paid.length === 1 ? 'Une facture payée' : `${paid.length} factures payées`
    if (paid.length > 0) session.flash('success', `${count}, ${formatCents(sum(paid))} encaissés.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().back()
  }
}
