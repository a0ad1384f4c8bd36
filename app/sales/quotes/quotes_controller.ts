import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Quote from '#sales/quotes/quote'
import QuotePolicy from '#sales/quotes/quote_policy'
import { quoteCounts, quoteQueue } from '#sales/quotes/quote_queue'
import { quoteRecord } from '#sales/quotes/quote_record'
import { quoteState } from '#sales/quotes/quote_state'
import { quoteQueueValidator } from '#sales/quotes/quote_validator'
import { sortOf, VIEWS } from '#sales/quotes/quote_views'
import { activityChoices, seenActivityIds } from '#sales/seen_activities'

export default class QuotesController {
  async index({ request, auth, bouncer, view }: HttpContext) {
    const user = auth.user!
    const on = await today()
    const { vue: current = 'en-attente', tri, q, activite, apres, avant } = await quoteQueueValidator.validate(request.qs())
    const seen = await seenActivityIds(user)
    const filter = { view: current, sort: tri, search: q ?? undefined, activityId: activite ?? undefined, after: apres, before: avant }
    return view.render('sales/quotes/index', {
      ...(await quoteQueue(filter, seen, on)),
      counts: await quoteCounts(seen, on),
      activities: await activityChoices(user),
      stateOf: (row: Parameters<typeof quoteState>[0]) => quoteState(row, on),
      views: VIEWS,
      current,
      sort: sortOf(current, tri),
      writes: await bouncer.with(QuotePolicy).allows('write'),
    })
  }

  async show({ params, auth, view }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).firstOrFail()
    return view.render('sales/quotes/show', await quoteRecord(quote, await today()))
  }
}
