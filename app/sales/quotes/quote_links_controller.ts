import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { makeQuoteLink, revokeQuoteLinks } from '#sales/quotes/make_quote_link'
import Quote from '#sales/quotes/quote'
import QuoteLink from '#sales/quotes/quote_link'
import QuotePolicy from '#sales/quotes/quote_policy'

export default class QuoteLinksController {
  async store({ params, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('share', quote)

    const token = await makeQuoteLink(quote, await today(), auth.user!)

    session.flash('quoteLink', QuoteLink.address(token))
    return response.redirect().toRoute('quotes.show', [quote.id])
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('share', quote)

    await revokeQuoteLinks(quote, await today())

    session.flash('success', 'Le lien est fermé : qui l’a encore ne lit plus rien.')
    return response.redirect().toRoute('quotes.show', [quote.id])
  }
}
