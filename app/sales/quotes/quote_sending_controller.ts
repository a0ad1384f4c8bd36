import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import CarryMessageJob from '#messages/carry_message_job'
import { writeMessage } from '#messages/write_message'
import { quoteLetter } from '#sales/messages/quote_letter'
import { makeQuoteLink } from '#sales/quotes/make_quote_link'
import Quote from '#sales/quotes/quote'
import QuoteLink from '#sales/quotes/quote_link'
import QuotePolicy from '#sales/quotes/quote_policy'
import { sendingValidator } from '#sales/quotes/quote_validator'
import { sendQuote } from '#sales/quotes/send_quote'

export default class QuoteSendingController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).preload('customer').firstOrFail()
    await bouncer.with(QuotePolicy).authorize('change', quote)
    const { byMail } = await request.validateUsing(sendingValidator)
    const on = await today()

    await sendQuote(quote, on, auth.user!)

    const token = await makeQuoteLink(quote, on, auth.user!)
    const link = QuoteLink.address(token)
    const email = byMail && quote.customer.email
    if (email) {
      const message = await writeMessage(quoteLetter(quote), on, auth.user!)
      await CarryMessageJob.dispatch({ messageId: message.id, words: { lien: link } })
    }
    session.flash('quoteLink', link)
    session.flash(
      'success',
      email ? `Devis ${quote.number} envoyé à ${email}.` : `Devis ${quote.number} prêt : donnez le lien à votre client.`
    )
    return response.redirect().toRoute('quotes.show', [quote.id])
  }
}
