import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { handOver, sendFile } from '#documents/hand_over'
import { invoicePdf } from '#documents/invoice_paper'
import Quote from '#sales/quotes/quote'
import { quoteDocument, signedQuoteDocument } from '#sales/quotes/quote_document'
import { quoteOf, typedQuote } from '#sales/quotes/quote_of_form'
import QuotePolicy from '#sales/quotes/quote_policy'
import { quoteValidator } from '#sales/quotes/quote_validator'
import { tellQuote } from '#sales/quotes/tell_quote'
import { unsavedQuote } from '#sales/quotes/unsaved_quote'

export default class QuoteDocumentController {
  /** The archived paper, signed once it is; of a draft, what it would look like today. */
  async show(ctx: HttpContext) {
    const quote = await Quote.visibleTo(ctx.auth.user!).where('quotes.id', ctx.params.id).firstOrFail()
    if (quote.acceptedOn) return handOver(await signedQuoteDocument(quote), ctx)
    if (!quote.isDraft) return handOver(await quoteDocument(quote), ctx)

    const { facts } = await tellQuote(quote, await today())
    return sendFile(ctx.response, invoicePdf(facts), { fileName: 'brouillon.pdf', mediaType: 'application/pdf' })
  }

  /** What the form would print, without keeping anything; a script that asks in JSON only hears whether it can be. */
  async store({ request, auth, bouncer, response }: HttpContext) {
    await bouncer.with(QuotePolicy).authorize('write')
    const typed = await request.validateUsing(quoteValidator, { data: typedQuote(request) })
    const quote = await unsavedQuote(await quoteOf(typed, auth.user!))

    const { facts } = await tellQuote(quote, await today())

    if (request.accepts(['html', 'json']) === 'json') return response.noContent()
    return sendFile(response, invoicePdf(facts), { fileName: 'apercu.pdf', mediaType: 'application/pdf' })
  }
}
