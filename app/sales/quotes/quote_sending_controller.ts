import mail from '@adonisjs/mail/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { makeQuoteLink } from '#sales/quotes/make_quote_link'
import Quote from '#sales/quotes/quote'
import QuoteLink from '#sales/quotes/quote_link'
import QuoteMail from '#sales/quotes/quote_mail'
import QuotePolicy from '#sales/quotes/quote_policy'
import { sendingValidator } from '#sales/quotes/quote_validator'
import { sendQuote } from '#sales/quotes/send_quote'

export default class QuoteSendingController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('change', quote)
    const { byMail } = await request.validateUsing(sendingValidator)
    const on = await today()

    await sendQuote(quote, on, auth.user!)

    const token = await makeQuoteLink(quote, on, auth.user!)
    const email = byMail && quote.frozen!.customer.email
    if (email) await mail.sendLater(new QuoteMail(quote, token))
    session.flash('quoteLink', QuoteLink.address(token))
    session.flash(
      'success',
      email ? `Devis ${quote.number} envoyé à ${email}.` : `Devis ${quote.number} prêt : donnez le lien à votre client.`
    )
    return response.redirect().toRoute('quotes.show', [quote.id])
  }
}
