import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { vatReturnDocument } from '#accounting/vat/vat_return_document'
import { handOver } from '#documents/hand_over'

export default class VatPapersController {
  async show(ctx: HttpContext) {
    const filed = await db.from('vat_returns').where('period', ctx.params.period).first()
    if (!filed) return ctx.response.redirect(`/livres/tva?mois=${ctx.params.period}`)

    return handOver(await vatReturnDocument(filed.id), ctx)
  }
}
