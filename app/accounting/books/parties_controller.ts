import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { ledgerLines } from '#accounting/books/account_lines'
import { askedMonths } from '#accounting/books/asked_months'
import { sendLedger } from '#accounting/books/send_ledger'
import { today } from '#cooperative/today'

export default class PartiesController {
  async show({ params, request, response, view }: HttpContext) {
    const party = await db.from('third_parties').where('code', params.code).firstOrFail()
    const asked = request.qs()
    const span = { partyId: party.id, ...askedMonths(asked, await today()) }
    if (asked.csv !== undefined) return sendLedger(response, `tiers-${party.code}`, span)

    const lines = await ledgerLines(span, asked.apres)
    return view.render('accounting/parties/show', { party, lines, ...span })
  }
}
