import type { HttpContext } from '@adonisjs/core/http'
import { boxEntries, boxRule } from '#accounting/vat/box_entries'
import { vatSums } from '#accounting/vat/vat_lines'
import { vatSpan } from '#accounting/vat/vat_span'

export default class VatBoxesController {
  async show({ params, request, view, response }: HttpContext) {
    const rule = boxRule(params.box)
    if (!rule) return response.redirect(`/livres/tva?mois=${params.period}`)

    const span = await vatSpan(params.period)
    const entries = await boxEntries(rule, span, await vatSums(span), Number(request.qs().apres) || 0)
    return view.render('accounting/vat/box', { month: params.period, span, rule, entries })
  }
}
