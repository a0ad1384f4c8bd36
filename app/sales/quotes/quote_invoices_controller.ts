import type { HttpContext } from '@adonisjs/core/http'
import type { Day } from '#core/day'
import { invoiceQuote } from '#sales/quotes/invoice_quote'
import Quote from '#sales/quotes/quote'
import QuotePolicy from '#sales/quotes/quote_policy'
import { stageValidator } from '#sales/quotes/quote_validator'

export default class QuoteInvoicesController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('invoice', quote)
    const { stage, share, deliveredOn, note } = await request.validateUsing(stageValidator)

    const step = { stage, shareBps: share ?? undefined, deliveredOn: (deliveredOn as Day) ?? null, note }
    const invoice = await invoiceQuote(quote, step, auth.user!)

    session.flash('success', 'Brouillon de facture écrit d’après le devis. Relisez-le, puis soumettez-le ou émettez-le.')
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
