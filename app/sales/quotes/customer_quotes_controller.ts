import type { HttpContext } from '@adonisjs/core/http'
import { handOver } from '#documents/hand_over'
import { acceptQuote } from '#sales/quotes/accept_quote'
import { offeredQuote, openedBy } from '#sales/quotes/offered_quote'
import { quoteDocument, signedQuoteDocument } from '#sales/quotes/quote_document'
import { acceptanceValidator, refusalValidator } from '#sales/quotes/quote_validator'
import { refuseQuote } from '#sales/quotes/refuse_quote'

/** The customer's side of a quote: whoever holds its link, without an account. */
export default class CustomerQuotesController {
  async show(ctx: HttpContext) {
    const opened = await openedBy(ctx.params.token, ctx.request.ip())
    if (!opened) return closed(ctx)
    return ctx.view.render('sales/quotes/customer/show', { ...(await offeredQuote(opened)), token: ctx.params.token })
  }

  async document(ctx: HttpContext) {
    const opened = await openedBy(ctx.params.token, ctx.request.ip())
    if (!opened) return closed(ctx)
    const { quote } = opened
    return handOver(quote.acceptedOn ? await signedQuoteDocument(quote) : await quoteDocument(quote), ctx)
  }

  async store(ctx: HttpContext) {
    const opened = await openedBy(ctx.params.token, ctx.request.ip())
    if (!opened) return closed(ctx)
    const { signatory, signature, strokes, options } = await ctx.request.validateUsing(acceptanceValidator)

    const agreement = { signatory, signature, options, strokes: strokes ?? [], on: opened.on, linkId: opened.link.id }
    await acceptQuote(opened.quote, agreement, null)

    return ctx.response.redirect(`/devis-client/${ctx.params.token}`)
  }

  async destroy(ctx: HttpContext) {
    const opened = await openedBy(ctx.params.token, ctx.request.ip())
    if (!opened) return closed(ctx)
    const { reason } = await ctx.request.validateUsing(refusalValidator)

    await refuseQuote(opened.quote, { on: opened.on, reason }, null)

    return ctx.response.redirect(`/devis-client/${ctx.params.token}`)
  }
}

const closed = async ({ response, view }: HttpContext) => response.status(410).send(await view.render('sales/quotes/customer/closed'))
