import type { HttpContext } from '@adonisjs/core/http'
import { duplicateQuote } from '#sales/quotes/duplicate_quote'
import Quote from '#sales/quotes/quote'
import QuotePolicy from '#sales/quotes/quote_policy'

export default class QuoteCopiesController {
  async store({ params, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('write')

    const copy = await duplicateQuote(quote, auth.user!)

    session.flash('success', 'Voici la copie : changez ce qui change, puis gardez-la.')
    return response.redirect().toRoute('quote_drafts.edit', [copy.id])
  }
}
