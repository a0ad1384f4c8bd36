import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { sendLetters, toldOf } from '#messages/send_letters'
import { quoteLetter } from '#sales/messages/quote_letter'
import Quote from '#sales/quotes/quote'
import { bulkQuoteValidator } from '#sales/quotes/quote_validator'

export default class BulkQuoteMessagesController {
  /** Only those that still wait for an answer have something to ask. */
  async store({ request, auth, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkQuoteValidator)
    const on = await today()
    const quotes = await Quote.visibleTo(auth.user!)
      .whereIn('quotes.id', ids)
      .where('valid_until', '>=', on)
      .whereNull('accepted_on')
      .whereNull('refused_on')
      .preload('customer')
      .orderBy('id')
    const letters = quotes.map((quote) => ({ about: quote.number!, draft: quoteLetter(quote) }))

    session.flash(toldOf(await sendLetters(letters, on, auth.user!)))

    return response.redirect().back()
  }
}
