import type { HttpContext } from '@adonisjs/core/http'
import { discardQuote } from '#sales/quotes/discard_quote'
import { draftQuote } from '#sales/quotes/draft_quote'
import Quote from '#sales/quotes/quote'
import { quoteForm } from '#sales/quotes/quote_form'
import { quoteOf, typedQuote } from '#sales/quotes/quote_of_form'
import QuotePolicy from '#sales/quotes/quote_policy'
import { quoteValidator } from '#sales/quotes/quote_validator'
import { updateQuote } from '#sales/quotes/update_quote'

export default class QuoteDraftsController {
  async create({ request, auth, bouncer, view }: HttpContext) {
    await bouncer.with(QuotePolicy).authorize('write')
    const form = await quoteForm(auth.user!, { customerId: Number(request.input('client')) || undefined })
    return view.render('sales/quotes/create', form)
  }

  async store({ request, auth, bouncer, session, response }: HttpContext) {
    await bouncer.with(QuotePolicy).authorize('write')
    const typed = await request.validateUsing(quoteValidator, { data: typedQuote(request) })

    const quote = await draftQuote(await quoteOf(typed, auth.user!), auth.user!)

    session.flash('success', 'Brouillon gardé. Relisez-le, puis envoyez-le à votre client.')
    return response.redirect().toRoute('quotes.show', [quote.id])
  }

  async edit({ params, auth, bouncer, view }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).preload('lines').preload('instalments').firstOrFail()
    await bouncer.with(QuotePolicy).authorize('change', quote)
    return view.render('sales/quotes/edit', { quote, ...(await quoteForm(auth.user!, quote)) })
  }

  async update({ params, request, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('change', quote)
    const typed = await request.validateUsing(quoteValidator, { data: typedQuote(request) })

    await updateQuote(quote, await quoteOf(typed, auth.user!))

    session.flash('success', 'Brouillon modifié.')
    return response.redirect().toRoute('quotes.show', [quote.id])
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    await bouncer.with(QuotePolicy).authorize('change', quote)

    await discardQuote(quote)

    session.flash('success', `${quote.label} est jeté.`)
    return response.redirect().toRoute('quotes.index')
  }
}
