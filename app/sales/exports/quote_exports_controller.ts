import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { quotesTable } from '#sales/exports/quotes_table'
import { sendTable } from '#sales/exports/send_table'
import { quoteExportValidator } from '#sales/quotes/quote_validator'
import { seenActivityIds } from '#sales/seen_activities'

export default class QuoteExportsController {
  async index(ctx: HttpContext) {
    const { format = 'csv', vue = 'en-attente', tri, q, activite } = await ctx.request.validateUsing(quoteExportValidator)
    const filter = { view: vue, sort: tri, search: q ?? undefined, activityId: activite ?? undefined }
    return sendTable(quotesTable(filter, await seenActivityIds(ctx.auth.user!), await today()), format, ctx)
  }
}
