import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { acceptQuote } from '#sales/quotes/accept_quote'
import Quote from '#sales/quotes/quote'
import QuotePolicy from '#sales/quotes/quote_policy'
import { paperAcceptanceValidator, refusalValidator } from '#sales/quotes/quote_validator'
import { refuseQuote } from '#sales/quotes/refuse_quote'

/** What a customer answered otherwise than through their link: on paper, by telephone. */
export default class QuoteAnswersController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('answer', quote)
    const { acceptedOn, ...agreement } = await request.validateUsing(paperAcceptanceValidator)

    await acceptQuote(quote, { ...agreement, on: acceptedOn, signature: 'paper' }, auth.user!)

    session.flash('success', `Accord de ${agreement.signatory} noté sur le devis ${quote.number}.`)
    return response.redirect().toRoute('quotes.show', [quote.id])
  }

  async destroy({ params, request, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('answer', quote)
    const { reason } = await request.validateUsing(refusalValidator)

    await refuseQuote(quote, { on: await today(), reason }, auth.user!)

    session.flash('success', `Refus noté sur le devis ${quote.number}.`)
    return response.redirect().toRoute('quotes.show', [quote.id])
  }
}
